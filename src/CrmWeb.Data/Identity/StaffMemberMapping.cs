using CrmWeb.Domain.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmWeb.Data.Identity;

internal sealed class StaffMemberMapping : IEntityTypeConfiguration<StaffMember>
{
    public void Configure(EntityTypeBuilder<StaffMember> staff)
    {
        staff.ToTable("Staff");
        staff.Property(s => s.DisplayName).HasMaxLength(100);
        staff.Property(s => s.Language).HasMaxLength(10);
        staff.HasIndex(s => s.TeamId);
    }
}

/// <summary>Identity's own tables, under the names a reader of the database expects, and room for what they keep.</summary>
internal sealed class StaffRoleMapping : IEntityTypeConfiguration<IdentityRole<int>>
{
    public void Configure(EntityTypeBuilder<IdentityRole<int>> role)
    {
        role.ToTable("Roles");
        role.HasData(Enum.GetValues<StaffRole>().Select(Seed));
    }

    // A fixed stamp, or every new migration would touch these rows.
    private static IdentityRole<int> Seed(StaffRole role) => new($"{role}")
    {
        Id = (int)role + 1,
        NormalizedName = $"{role}".ToUpperInvariant(),
        ConcurrencyStamp = $"{role}",
    };
}

internal sealed class StaffRoleMembershipMapping : IEntityTypeConfiguration<IdentityUserRole<int>>
{
    public void Configure(EntityTypeBuilder<IdentityUserRole<int>> membership) => membership.ToTable("StaffRoles");
}

internal sealed class StaffClaimMapping : IEntityTypeConfiguration<IdentityUserClaim<int>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<int>> claim)
    {
        claim.ToTable("StaffClaims");
        claim.Property(c => c.ClaimValue).HasMaxLength(2000);
    }
}

internal sealed class RoleClaimMapping : IEntityTypeConfiguration<IdentityRoleClaim<int>>
{
    public void Configure(EntityTypeBuilder<IdentityRoleClaim<int>> claim)
    {
        claim.ToTable("RoleClaims");
        claim.Property(c => c.ClaimValue).HasMaxLength(2000);
    }
}

internal sealed class StaffLoginMapping : IEntityTypeConfiguration<IdentityUserLogin<int>>
{
    public void Configure(EntityTypeBuilder<IdentityUserLogin<int>> login) => login.ToTable("StaffLogins");
}

internal sealed class StaffTokenMapping : IEntityTypeConfiguration<IdentityUserToken<int>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<int>> token)
    {
        token.ToTable("StaffTokens");
        token.Property(t => t.Value).HasMaxLength(2000);
    }
}

internal sealed class StaffPasskeyMapping : IEntityTypeConfiguration<IdentityUserPasskey<int>>
{
    public void Configure(EntityTypeBuilder<IdentityUserPasskey<int>> passkey) => passkey.ToTable("StaffPasskeys");
}
