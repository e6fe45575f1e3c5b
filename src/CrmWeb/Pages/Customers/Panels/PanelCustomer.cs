using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Lifecycle;
using CrmWeb.Domain.Stakeholders;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Customers.Panels;

/// <summary>Whose panel it is (分区所属客户), and what the reader may do there.</summary>
/// <param name="Name">As the reader calls it.</param>
/// <param name="MayWrite">May change everything about this customer.</param>
/// <param name="MayServe">May change its numbers, addresses and contacts, and log what happens.</param>
public sealed record PanelCustomer(int Id, string Name, CustomerClass Class, bool IsProspect, int StakeholderId, StakeholderRole Roles, bool MayWrite, bool MayServe, bool MayMerge, bool SeesValue)
{
    /// <summary>None where the reader does not see it.</summary>
    public static Task<PanelCustomer?> FindAsync(CrmDbContext db, StaffScope staff, int id, CancellationToken cancel)
        => db.Customers.VisibleTo(staff).Where(c => c.Id == id).Select(c => new PanelCustomer(
            c.Id, staff.Calls(c.Name, c.Code, c.Class), c.Class, c.Standing.Stage == LifecycleStage.Prospect, c.Stakeholder.Id, c.Stakeholder.Roles,
            db.Customers.EditableBy(staff).Any(e => e.Id == c.Id), db.Customers.ServedBy(staff).Any(e => e.Id == c.Id),
            db.Customers.MergeableBy(staff).Any(e => e.Id == c.Id), db.Customers.ValuedFor(staff).Any(e => e.Id == c.Id))).SingleOrDefaultAsync(cancel);
}
