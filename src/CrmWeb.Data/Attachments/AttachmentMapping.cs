using CrmWeb.Data.Identity;
using CrmWeb.Domain.Attachments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.Attachments;

internal sealed class AttachmentMapping : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> builder)
    {
        builder.Property(a => a.Name).HasMaxLength(FileName.Length);
        builder.Property(a => a.Hash).HasMaxLength(Attachment.HashLength).IsUnicode(false);
        builder.HasIndex(a => a.FormId).IsUnique();
        builder.HasOne(a => a.Interaction).WithMany().HasForeignKey(a => a.InteractionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(a => a.AddedBy).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(a => a.RemovedBy).OnDelete(DeleteBehavior.Restrict);
    }
}
