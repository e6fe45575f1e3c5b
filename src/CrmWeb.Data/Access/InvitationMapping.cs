using CrmWeb.Data.Identity;
using CrmWeb.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.Access;

internal sealed class InvitationMapping : IEntityTypeConfiguration<Invitation>
{
    private static readonly ValueComparer<IReadOnlyList<StaffRole>> Equality = new(
        (a, b) => a!.SequenceEqual(b!), roles => roles.Aggregate(0, HashCode.Combine), roles => roles.ToList());

    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.Property(i => i.Email).HasMaxLength(Invitation.EmailLength);
        builder.Property(i => i.DisplayName).HasMaxLength(Invitation.NameLength);
        builder.Property(i => i.CodeHash).HasMaxLength(Invitation.HashLength).IsUnicode(false);
        builder.Property(i => i.Roles).HasConversion(roles => Written(roles), text => Read(text), Equality).HasMaxLength(200).IsUnicode(false);
        builder.HasIndex(i => i.CodeHash).IsUnique();
        builder.HasIndex(i => i.FormId).IsUnique();
        builder.HasOne<Team>().WithMany().HasForeignKey(i => i.TeamId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(i => i.StaffId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(i => i.InvitedBy).OnDelete(DeleteBehavior.Restrict);
    }

    private static string Written(IReadOnlyList<StaffRole> roles) => string.Join(',', roles);

    private static List<StaffRole> Read(string text)
        => [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<StaffRole>)];
}
