namespace CrmWeb.Domain.Access;

/// <summary>Which roles one person may hold together (角色组合): rights add up, but an auditor stands alone.</summary>
public static class StaffRoles
{
    public static bool MayCombine(IReadOnlyCollection<StaffRole> roles)
        => !roles.Contains(StaffRole.Auditor) || roles.Distinct().Count() == 1;

    public static void Check(IReadOnlyCollection<StaffRole> roles)
    {
        if (roles.Count == 0)
            throw new RuleBrokenException("Everybody who signs in has a role.");
        if (!MayCombine(roles))
            throw new RuleBrokenException("An auditor holds no other role.");
    }
}
