using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Settings;
using CrmWeb.Data.Value.Review;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Review;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Customers;

/// <summary>/customers/{id}/tiers: which tier was in effect when and why (等级历史), and the figures of every kept run.</summary>
public sealed class TiersModel(CrmDbContext db) : PageModel
{
    private const int Most = 120;

    /// <summary>A day asked for, so that the page tells the tier in effect on it.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? On { get; set; }

    public int CustomerId { get; private set; }
    public string Name { get; private set; } = "";
    public TierHistory History { get; private set; } = null!;
    public IReadOnlyDictionary<int, string> Names { get; private set; } = new Dictionary<int, string>();

    /// <summary>The latest day first; empty for those who may not see value in money.</summary>
    public IReadOnlyList<KeptFigure> Figures { get; private set; } = [];

    /// <summary>For so many days the figures of days other than month-ends are kept.</summary>
    public int KeptDays { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        var staff = User.Staff();
        var name = await db.Customers.VisibleTo(staff).Where(c => c.Id == id).Select(c => staff.Calls(c.Name, c.Code, c.Class)).SingleOrDefaultAsync(cancel);
        if (name is null)
            return NotFound();

        (CustomerId, Name) = (id, name);
        History = await db.TierHistoryAsync(id, staff, cancel);
        Names = await db.StaffNamesAsync(History.Intervals.Select(i => i.Began?.DecidedBy), cancel);
        Figures = await (
            from f in db.ValueFigures.AsNoTracking().VisibleTo(staff).Where(f => f.CustomerId == id)
            join r in db.ValueRuns.Done().LastOfTheirDay(db.ValueRuns) on f.RunId equals r.Id
            orderby r.AsOf descending
            select new KeptFigure(r.AsOf, f.Tier, f.Rank, f.Clv, f.PurchaseDays, f.Alive)).Take(Most).ToListAsync(cancel);
        KeptDays = (await db.SettingsAsync(cancel)).Whole("Value.KeepFiguresDays");
        return Page();
    }
}

/// <summary>A customer's figures in one kept run (批次数据行).</summary>
public sealed record KeptFigure(DateOnly AsOf, PyramidTier? Tier, int? Rank, decimal Clv, int PurchaseDays, double? Alive);
