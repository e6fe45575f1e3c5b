using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Households;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Households;

/// <summary>A member of a household as pages show it (家庭成员行).</summary>
public sealed record MemberRow(int Id, string Name, FamilyRelation Relation, DateOnly? Birthday, string Notes)
{
    /// <summary>Partners and children first.</summary>
    public static async Task<IReadOnlyList<MemberRow>> OfAsync(CrmDbContext db, StaffScope staff, int customerId, CancellationToken cancel)
    {
        var rows = await db.HouseholdMembers.AsNoTracking().VisibleTo(staff).Current().Where(m => m.CustomerId == customerId)
            .Select(m => new MemberRow(m.Id, staff.Sees(m.Name), m.Relation, staff.SeesMasked ? null : m.Birthday, staff.Sees(m.Notes))).ToListAsync(cancel);
        return [.. rows.OrderBy(r => r.Relation).ThenBy(r => r.Id)];
    }
}
