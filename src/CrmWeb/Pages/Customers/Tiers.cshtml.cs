using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Settings;
using CrmWeb.Data.Value;
using CrmWeb.Data.Value.Equity;
using CrmWeb.Data.Value.Figures;
using CrmWeb.Data.Value.Review;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Lifecycle;
using CrmWeb.Domain.Settings;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Predictive;
using CrmWeb.Domain.Value.Review;
using CrmWeb.Domain.Value.Statistics;
using CrmWeb.Language;
using CrmWeb.Pages.Pyramid.Review;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Customers;

/// <summary>/customers/{id}/tiers: which tier was in effect when and why (等级历史), and the figures of every kept run.</summary>
public sealed class TiersModel(CrmDbContext db, Formats formats, Words words, TimeProvider clock) : PageModel
{
    private const int Most = 120;
    private const string Keep = "Value.KeepFiguresDays";

    /// <summary>A day asked for, so that the page tells the tier in effect on it.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? On { get; set; }

    public int CustomerId { get; private set; }
    public string Name { get; private set; } = "";
    public TierHistory History { get; private set; } = null!;
    public IReadOnlyDictionary<int, string> Names { get; private set; } = new Dictionary<int, string>();

    /// <summary>Moves that a run proposed, decided or not: while one waits or is held, the tier in effect is not the computed one.</summary>
    public IReadOnlyList<ProposedMove> Proposed { get; private set; } = [];

    /// <summary>What the review decided, holds as well, which leave no trace in the tier.</summary>
    public IReadOnlyList<DecidedRow> Decided { get; private set; } = [];

    /// <summary>The latest day first; empty for those who may not see value in money.</summary>
    public IReadOnlyList<KeptFigure> Figures { get; private set; } = [];

    /// <summary>The few or old orders that the spend expected in the run shown rests on; none where it stands on firmer ground.</summary>
    public SpendBasis? Spend { get; private set; }

    /// <summary>For so many days the figures of days other than month-ends are kept.</summary>
    public int KeptDays { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        var staff = User.Staff();
        var (valued, keep, bought) = (db.Customers.ValuedFor(staff), db.SettingNow(Keep), db.PurchaseStatistics.Where(s => !s.IsStale));
        var found = await db.Customers.VisibleTo(staff).Where(c => c.Id == id).Select(c => new
        {
            Name = staff.Calls(c.Name, c.Code, c.Class), IsValued = valued.Any(v => v.Id == c.Id), Keep = keep.FirstOrDefault(),
            Bought = bought.Where(s => s.CustomerId == c.Id).Select(s => s.Packed).FirstOrDefault(),
        }).SingleOrDefaultAsync(cancel);
        if (found is null)
            return NotFound();

        if (On > formats.Today)
        {
            ModelState.AddModelError(nameof(On), words["TierHistory.DayToCome", formats.Date(On.Value)]);
            On = null;
        }

        (CustomerId, Name, KeptDays) = (id, found.Name, SettingValues.OfEntered((Keep, found.Keep)).Whole(Keep));
        History = await db.TierHistoryAsync(id, staff, cancel);
        await ReviewedAsync(id, staff, cancel);
        if (found.IsValued)
            await FiguresAsync(id, found.Bought, cancel);
        return Page();
    }

    /// <summary>What was proposed while a tier was in effect.</summary>
    public IEnumerable<ProposedMove> ProposedIn(TierInterval interval) => Proposed.Where(p => p.From == interval.Tier && interval.Covers(p.On));

    /// <summary>Whether an interval began by a decision that somebody took back.</summary>
    public bool IsTakenBack(TierInterval interval) => interval.Began is { } began && Proposed.Any(p => p.TakenBackAt == began.ChangedAt);

    /// <summary>Why the customer had no tier when an interval began; unknown where that run's figures are not kept, or not shown.</summary>
    public NotRankedReason? OutsideAt(TierInterval interval) => interval.Tier is null ? Figures.FirstOrDefault(f => f.AsOf == interval.From)?.NotRanked : null;

    // What was proposed, what was decided of it, and by whom.
    private async Task ReviewedAsync(int id, StaffScope staff, CancellationToken cancel)
    {
        var reviews = await new DecidedRows(db, staff, formats.Today, clock.GetUtcNow().UtcDateTime).OfAsync(id, Most, cancel);
        Proposed = reviews.ConvertAll(r => new ProposedMove(r.From, r.To, r.ProposedOn, r.State, r.At, r.Until, r.TakenBackAt));
        Decided = [.. reviews.Where(r => r.State != TierReviewState.Open).OrderByDescending(r => r.At).ThenByDescending(r => r.Id)];

        var names = reviews.Where(r => r is { ById: not null, By: not null }).DistinctBy(r => r.ById).ToDictionary(r => r.ById!.Value, r => r.By!);
        foreach (var (other, name) in await db.StaffNamesAsync(History.Intervals.Select(i => i.Began?.DecidedBy).Where(by => by is { } known && !names.ContainsKey(known)), cancel))
            names.Add(other, name);
        Names = names;
    }

    // Empty for those who may not see value in money.
    private async Task FiguresAsync(int id, byte[]? bought, CancellationToken cancel)
    {
        var runs = await db.KeptRunsAsync(cancel);
        var figures = await db.FiguresOfAsync(id, [.. runs.Take(Most).Select(r => r.Id)], cancel);
        Figures = [.. runs.Where(r => figures.ContainsKey(r.Id)).Select(r => KeptFigure.Of(r.AsOf, figures[r.Id]))];
        if (Figures.Count == 0 || bought is null || await db.ValueRuns.AsNoTracking().Done().LatestFirst().FirstOrDefaultAsync(cancel) is not { } run)
            return;

        var figure = figures.GetValueOrDefault(run.Id) ?? await db.FigureAsync(run.Id, id, cancel);
        Spend = figure is null ? null : SpendBasis.Of(ValueReason.Of(figure, run, run.PolicyUsed()), PurchaseDays.Of(new PackedPurchases(bought).Unpack(), run.AsOf));
    }
}

/// <summary>A customer's figures in one kept run (批次数据行).</summary>
/// <param name="Alive">P(alive); none of the lost, of whom the run knows the chance before the loss.</param>
public sealed record KeptFigure(DateOnly AsOf, PyramidTier? Tier, NotRankedReason? NotRanked, int? Rank, decimal Clv, int PurchaseDays, double? Alive)
{
    public static KeptFigure Of(DateOnly asOf, CustomerValue value)
        => new(asOf, value.Tier, value.NotRanked, value.Rank, value.Clv, value.PurchaseDays, value.ValueBeforeLoss is null ? value.Prediction?.Alive : null);
}

/// <summary>A move that a run proposed (提出的变动), and what became of it.</summary>
public sealed record ProposedMove(PyramidTier? From, PyramidTier To, DateOnly On, TierReviewState State, DateTime? DecidedAt, DateOnly? Until, DateTime? TakenBackAt);
