using CrmWeb.Data.Identity;
using CrmWeb.Domain.Calendars;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.Calendars;

internal sealed class CalendarFeedMapping : IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<CalendarFeed> builder)
    {
        builder.Property(f => f.CodeHash).HasMaxLength(CalendarFeed.HashLength).IsUnicode(false);
        builder.Property(f => f.Language).HasMaxLength(CalendarFeed.LanguageLength).IsUnicode(false);
        builder.HasIndex(f => f.CodeHash).IsUnique();
        builder.HasIndex(f => f.StaffId).IsUnique();
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(f => f.StaffId).OnDelete(DeleteBehavior.Cascade);
    }
}
