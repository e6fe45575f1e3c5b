using System.Security.Claims;
using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Complaints;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Complaints;

/// <summary>A remedy that waits for approval (待批准补偿), as a manager decides on it.</summary>
/// <param name="Version">Of the complaint that was seen: what changed meanwhile is looked at again.</param>
/// <param name="MayDecide">This reader may approve or decline it.</param>
/// <param name="Back">Where the reader goes on after the decision.</param>
public sealed record Proposal(int Id, Guid Version, string Decision, string Remedy, decimal Cost, string? By, DateTime At, bool MayDecide, string? Back)
{
    public static bool MayApprove(ClaimsPrincipal person) => person.IsAny(StaffRole.Manager, StaffRole.Administrator);

    /// <summary>Those of the complaints given that wait for approval, by complaint, with their texts as the reader may see them.</summary>
    public static async Task<IReadOnlyDictionary<int, Proposal>> OfAsync(
        CrmDbContext db, ClaimsPrincipal person, IReadOnlyCollection<int> ids, string? back, CancellationToken cancel)
    {
        var (staff, may) = (person.Staff(), MayApprove(person));
        var rows = await db.Complaints.AsNoTracking().VisibleTo(staff).AwaitingApproval().Where(c => ids.Contains(c.Id))
            .Select(c => new { c.Id, c.Version, Step = c.Steps.OrderByDescending(s => s.Id).First() }).ToListAsync(cancel);
        var names = await db.StaffNamesAsync(rows.Select(r => r.Step.StaffId), cancel);
        return rows.ToDictionary(r => r.Id, r => new Proposal(
            r.Id, r.Version, staff.Sees(r.Step.Note), staff.Sees(r.Step.Remedy), r.Step.RemedyCost ?? 0,
            r.Step.StaffId is { } by ? names.GetValueOrDefault(by) : null, r.Step.At, may, back));
    }
}
