using System.Numerics;

namespace CrmWeb.Domain.Stakeholders;

/// <summary>In which part of the SCOPE circle a link lets the other one stand (关系所示角色).</summary>
public static class LinkRoles
{
    /// <summary>The role that the link itself speaks of where the other plays it, else the first of its roles in the order of the letters.</summary>
    /// <param name="isOutward">True where the one in the middle is the first of the link: it supplies; false: it is supplied by.</param>
    public static StakeholderRole Of(LinkKind kind, bool isOutward, StakeholderRole roles)
    {
        var spoken = Spoken(kind, isOutward);
        return spoken != StakeholderRole.None && roles.HasFlag(spoken) ? spoken : First(roles);
    }

    private static StakeholderRole Spoken(LinkKind kind, bool isOutward) => (kind, isOutward) switch
    {
        (LinkKind.Supplies, true) => StakeholderRole.Customer,
        (LinkKind.Supplies, false) => StakeholderRole.Supplier,
        (LinkKind.SellsThrough, true) => StakeholderRole.Partner,
        (LinkKind.Owns, false) => StakeholderRole.Owner,
        (LinkKind.Employs, true) => StakeholderRole.Employee,
        (LinkKind.CompetesWith, _) => StakeholderRole.Competitor,
        _ => StakeholderRole.None,
    };

    private static StakeholderRole First(StakeholderRole roles)
        => roles == StakeholderRole.None ? roles : (StakeholderRole)(1 << BitOperations.TrailingZeroCount((int)roles));
}
