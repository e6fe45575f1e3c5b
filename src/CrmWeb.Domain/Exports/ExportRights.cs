using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.Exports;

/// <summary>Whose records a person may take out (导出权限): sales their own customers' and few at a time, a manager the team's, an administrator all, both with a reason.</summary>
/// <param name="MostRows">How many rows an export may have; none where there is no limit.</param>
public sealed record ExportRights(Reach Reach, int? MostRows)
{
    private const int SalesRows = 1_000;

    public bool NeedsReason => Reach is Reach.Team or Reach.Company;

    public static ExportRights Of(StaffScope staff)
        => staff.Is(StaffRole.Auditor) ? new(Reach.None, 0)
            : staff.Is(StaffRole.Administrator) ? new(Reach.Company, null)
            : staff.Is(StaffRole.Manager) ? new(Reach.Team, null)
            : staff.Is(StaffRole.Sales) ? new(Reach.Own, SalesRows)
            : new(Reach.None, 0);
}

/// <summary>Named questions about what may be exported (可导出查询).</summary>
public static class ExportQueries
{
    extension(IQueryable<Customer> customers)
    {
        public IQueryable<Customer> ExportableBy(StaffScope staff)
            => customers.VisibleTo(staff).Within(ExportRights.Of(staff).Reach, staff, c => c.TeamId, c => c.OwnerId);
    }
}
