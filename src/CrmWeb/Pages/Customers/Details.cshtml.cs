using System.Globalization;
using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Value;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Merges;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Customers;

/// <summary>/customers/{id}: one customer in the order of IDIC: identify, differentiate, interact, customise.</summary>
/// <remarks>Who it is and what to beware of come at once; the rest follows in panels, each with few questions of its own.</remarks>
public sealed class DetailsModel(CrmDbContext db, TimeProvider clock) : PageModel
{
    public Customer Customer { get; private set; } = null!;
    public IReadOnlyList<PointRow> Points { get; private set; } = [];
    public string? Owner { get; private set; }
    public string Team { get; private set; } = "";
    public string? Campaign { get; private set; }
    public string? ClosedCause { get; private set; }
    public StaffScope Staff { get; private set; } = null!;

    /// <summary>May change everything about this customer.</summary>
    public bool MayWrite { get; private set; }

    /// <summary>May change its numbers, addresses and contacts, and log what happens.</summary>
    public bool MayServe { get; private set; }
    public bool SeesValue { get; private set; }

    /// <summary>May merge it with another.</summary>
    public bool MayMerge { get; private set; }

    /// <summary>The latest merge into this customer that can still be undone.</summary>
    public RecentMerge? Merge { get; private set; }

    /// <summary>As-of day of the run finished last.</summary>
    public DateOnly? FiguresAsOf { get; private set; }

    /// <summary>What the call and e-mail buttons dial and write to; nothing for those who see them masked.</summary>
    public string? Phone => First(PointSort.Phone);

    public string? Email => First(PointSort.Email);

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        Staff = User.Staff();
        if (!await FindAsync(id, cancel))
            return await LeadOnAsync(id, cancel);

        Points = await PointRow.OfAsync(db, id, cancel);
        return Page();
    }

    private string? First(PointSort sort) => Staff.SeesMasked ? null : Points.FirstOrDefault(p => p.Sort == sort)?.Text;

    // The address of a customer that was merged away leads to its survivor.
    private async Task<IActionResult> LeadOnAsync(int id, CancellationToken cancel)
    {
        var into = db.Customers.Merged().Where(m => m.Id == id).Select(m => m.MergedIntoId);
        return await db.Customers.VisibleTo(Staff).Where(c => into.Contains(c.Id)).Select(c => (int?)c.Id).SingleOrDefaultAsync(cancel) is { } survivor
            ? RedirectToPage(new { id = survivor }) : NotFound();
    }

    // One question for the customer and all that hangs on its row.
    private async Task<bool> FindAsync(int id, CancellationToken cancel)
    {
        var undoable = clock.GetUtcNow().UtcDateTime.AddDays(-CustomerMerge.UndoDays);
        var asOf = db.FiguresAsOf();
        var found = await db.Customers.AsNoTracking().VisibleTo(Staff).Where(c => c.Id == id).Select(c => new
        {
            Customer = c,
            Owner = db.Users.Where(u => u.Id == c.OwnerId).Select(u => u.DisplayName).FirstOrDefault(),
            Team = db.Teams.Where(t => t.Id == c.TeamId).Select(t => t.Name).First(),
            Campaign = db.Campaigns.Where(k => k.Id == c.CampaignId).Select(k => k.Name).FirstOrDefault(),
            Cause = db.Causes.FirstOrDefault(cause => cause.Code == c.ClosedCause),
            MayWrite = db.Customers.EditableBy(Staff).Any(e => e.Id == c.Id),
            MayServe = db.Customers.ServedBy(Staff).Any(e => e.Id == c.Id),
            SeesValue = db.Customers.ValuedFor(Staff).Any(e => e.Id == c.Id),
            MayMerge = db.Customers.MergeableBy(Staff).Any(e => e.Id == c.Id),
            Merge = db.CustomerMerges.VisibleTo(Staff).Standing().Where(m => m.SurvivorId == c.Id && m.MergedAt >= undoable)
                .OrderByDescending(m => m.Id).Select(m => new RecentMerge(m.Id, m.Merged.Name, m.MergedAt)).FirstOrDefault(),
            AsOf = asOf.FirstOrDefault(),
        }).SingleOrDefaultAsync(cancel);
        if (found is null)
            return false;

        (Customer, Owner, Team, Campaign) = (found.Customer, found.Owner, found.Team, found.Campaign);
        (MayWrite, MayServe, SeesValue, MayMerge) = (found.MayWrite, found.MayServe, found.SeesValue, found.MayMerge);
        (Merge, FiguresAsOf, ClosedCause) = (found.Merge, found.AsOf, found.Cause?.NameIn(CultureInfo.CurrentUICulture.Name));
        return true;
    }
}

/// <summary>A merge that can still be undone (可撤销的合并).</summary>
public sealed record RecentMerge(int Id, string Name, DateTime At);
