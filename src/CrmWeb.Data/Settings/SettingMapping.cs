using CrmWeb.Domain.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.Settings;

internal sealed class SettingMapping :
    IEntityTypeConfiguration<Setting>, IEntityTypeConfiguration<Holiday>, IEntityTypeConfiguration<ExchangeRate>, IEntityTypeConfiguration<Cause>
{
    public void Configure(EntityTypeBuilder<Setting> builder)
    {
        builder.Property(s => s.Key).HasMaxLength(Setting.KeyLength);
        builder.Property(s => s.Value).HasMaxLength(Setting.ValueLength);
        builder.HasIndex(s => new { s.Key, s.EnteredAt });
    }

    public void Configure(EntityTypeBuilder<Holiday> builder)
    {
        builder.Property(h => h.Name).HasMaxLength(Holiday.NameLength);
        builder.HasIndex(h => h.Date).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ExchangeRate> builder)
    {
        builder.Property(r => r.Currency).HasMaxLength(3);
        builder.Property(r => r.Rate).HasPrecision(18, 8); // a yen or a dong in euros needs the digits
        builder.HasIndex(r => new { r.Currency, r.ValidFrom });
    }

    public void Configure(EntityTypeBuilder<Cause> builder)
    {
        builder.Property(c => c.Code).HasMaxLength(Cause.CodeLength);
        builder.Property(c => c.English).HasMaxLength(Cause.NameLength);
        builder.Property(c => c.Chinese).HasMaxLength(Cause.NameLength);
        builder.Property(c => c.Use).HasConversion<int>(); // a set of flags
        builder.HasIndex(c => c.Code).IsUnique();
        builder.HasData(DefaultCauses.All.Select((c, i) => new { Id = i + 1, c.Code, c.Branch, c.Use, c.English, c.Chinese }));
    }
}
