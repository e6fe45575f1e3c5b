using System.Linq.Expressions;
using CrmWeb.Data;
using CrmWeb.Data.Campaigns;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;

namespace CrmWeb.Pages.Campaigns;

/// <summary>A customer that came of a campaign (线索列表行), and whether it was won.</summary>
public sealed record LeadRow(int Id, string Name, LifecycleStage Stage, DateTime CreatedAt, string? Owner, bool IsWon)
{
    public static Expression<Func<Customer, LeadRow>> From(CrmDbContext db, StaffScope staff)
    {
        var deals = db.Deals();
        return c => new LeadRow(c.Id, staff.Calls(c.Name, c.Code, c.Class), c.Standing.Stage, c.CreatedAt,
            db.Users.Where(u => u.Id == c.OwnerId).Select(u => u.DisplayName).FirstOrDefault(), deals.Any(d => d.Id == c.Id));
    }
}
