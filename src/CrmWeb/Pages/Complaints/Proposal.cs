using System.Linq.Expressions;
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
        var rows = await db.Complaints.AsNoTracking().VisibleTo(staff).AwaitingApproval().Where(c => ids.Contains(c.Id)).Select(Proposed.From(db)).ToListAsync(cancel);
        return rows.ToDictionary(r => r.Id, r => Of(r, staff, may, back));
    }

    /// <summary>As this reader may see it.</summary>
    internal static Proposal Of(Proposed it, StaffScope staff, bool may, string? back)
        => new(it.Id, it.Version, staff.Sees(it.Note), staff.Sees(it.Remedy), it.Cost ?? 0, it.By, it.At, may, back);
}

/// <summary>What the last step of a complaint says (末步内容), which is the proposal where one waits.</summary>
internal sealed record Proposed(int Id, Guid Version, string Note, string Remedy, decimal? Cost, string? By, DateTime At)
{
    // Column by column, for a whole last step would number the steps of all complaints.
    public static Expression<Func<Complaint, Proposed>> From(CrmDbContext db) => c => new Proposed(
        c.Id, c.Version,
        c.Steps.OrderByDescending(s => s.Id).Select(s => s.Note).FirstOrDefault() ?? "", c.Steps.OrderByDescending(s => s.Id).Select(s => s.Remedy).FirstOrDefault() ?? "",
        c.Steps.OrderByDescending(s => s.Id).Select(s => s.RemedyCost).FirstOrDefault(),
        db.Users.Where(u => u.Id == c.Steps.OrderByDescending(s => s.Id).Select(s => s.StaffId).FirstOrDefault()).Select(u => u.DisplayName).FirstOrDefault(),
        c.Steps.OrderByDescending(s => s.Id).Select(s => (DateTime?)s.At).FirstOrDefault() ?? c.ReceivedAt);
}
