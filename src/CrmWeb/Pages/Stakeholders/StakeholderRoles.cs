using CrmWeb.Domain.Stakeholders;

namespace CrmWeb.Pages.Stakeholders;

/// <summary>The roles of the SCOPE circle one by one (利益相关者角色), with the letter that each is known by.</summary>
public static class StakeholderRoles
{
    /// <summary>In the order of the letters; competitors stand beside them.</summary>
    public static IReadOnlyList<StakeholderRole> All { get; } =
    [
        StakeholderRole.Supplier, StakeholderRole.Customer, StakeholderRole.Owner, StakeholderRole.Partner, StakeholderRole.Employee, StakeholderRole.Competitor,
    ];

    public static IEnumerable<StakeholderRole> In(StakeholderRole roles) => All.Where(role => roles.HasFlag(role));

    /// <summary>S, C, O, P or E; a competitor has none.</summary>
    public static string Letter(StakeholderRole role) => role is StakeholderRole.Competitor ? "" : $"{role}"[..1];
}
