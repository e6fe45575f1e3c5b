using CrmWeb.Data.Identity;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.LogTemplates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.LogTemplates;

internal sealed class LogTemplateMapping : IEntityTypeConfiguration<LogTemplate>
{
    public void Configure(EntityTypeBuilder<LogTemplate> builder)
    {
        builder.Property(t => t.Name).HasMaxLength(LogTemplate.NameLength);
        builder.Property(t => t.Subject).HasMaxLength(Interaction.SubjectLength);
        builder.Property(t => t.Notes).HasMaxLength(Interaction.NotesLength);
        builder.Property(t => t.NextStep).HasMaxLength(Interaction.NextStepLength);
        builder.HasIndex(t => t.FormId).IsUnique();
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(t => t.StaffId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Team>().WithMany().HasForeignKey(t => t.TeamId).OnDelete(DeleteBehavior.Restrict);
    }
}
