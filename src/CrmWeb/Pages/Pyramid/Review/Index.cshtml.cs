using System.Globalization;
using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Settings;
using CrmWeb.Data.Value.Review;
using CrmWeb.Domain;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Settings;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Predictive;
using CrmWeb.Domain.Value.Review;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Pyramid.Review;

/// <summary>/pyramid/review: moves into, within and out of gold and silver that wait for a manager (等级复核), one by one or many at once.</summary>
public sealed class IndexModel(CrmDbContext db, Words words, Formats formats, TimeProvider clock) : PageModel
{
    private const int Most = 100;
    private const int DecidedShown = 10;

    /// <summary>The form for all that are ticked.</summary>
    [BindProperty]
    public ReviewInput Input { get; set; } = new();

    /// <summary>Each row's own form, by the number of its item; of a post, only the one that was sent.</summary>
    /// <remarks>Named, or the form of all that are ticked would be taken for one of them.</remarks>
    [BindProperty(Name = nameof(Own))]
    public Dictionary<string, ReviewInput> Own { get; set; } = new(StringComparer.Ordinal);

    /// <summary>Promotions only, demotions only, or both.</summary>
    [BindProperty(SupportsGet = true)]
    public bool? Up { get; set; }

    /// <summary>Begins with all shown ticked.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Tick { get; set; }

    /// <summary>The run whose ranks are shown; none before the first.</summary>
    public ValueRun? Run { get; private set; }
    public ReviewPolicy Policy { get; private set; } = new();
    public int Promotions { get; private set; }
    public int Demotions { get; private set; }
    public int Waiting => Up switch { true => Promotions, false => Demotions, null => Promotions + Demotions };
    public IReadOnlyList<ReviewRow> Rows { get; private set; } = [];
    public IReadOnlyList<DecidedRow> Decided { get; private set; } = [];
    public bool MayDecide => User.Staff().ReviewsTiers != Reach.None;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Input.Items = Tick ? [.. Rows.Select(r => r.Id)] : [];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var (prefix, input) = Own.Count == 0 ? (nameof(Input), Input) : ($"{nameof(Own)}[{Own.First().Key}]", Own.First().Value.Alone(Own.First().Key));
        var check = await new ReviewValidator(words, formats.Today).ValidateAsync(input, cancel);
        if (!check.IsValid)
        {
            check.AddToModelState(ModelState, prefix);
            await LoadAsync(cancel);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        var entered = new Entered(clock.GetUtcNow().UtcDateTime, User.StaffId());
        var decision = new ReviewDecision(input.Choice!.Value, input.Tier ?? default, input.Until ?? default, input.Reason.Clean());
        var decided = await decision.TakeAsync(db, open => input.Choose(open.Of(Up)), User.Staff(), entered, formats.Today, cancel);
        TempData["Toast"] = words["Review.Done", decided].Value;
        return RedirectToPage(new { Up });
    }

    /// <summary>What lessens the confidence in all figures of the run; none where nothing does.</summary>
    public Confidence? Doubt => Rows.Select(r => r.Confidence).FirstOrDefault(c => c is Confidence.Low or Confidence.UnderAYear);

    /// <summary>The name of a row's own form.</summary>
    public static string Key(ReviewRow row) => row.Id.ToString(CultureInfo.InvariantCulture);

    /// <summary>Where a view of the list stands.</summary>
    public static string Address(bool? up) => "/pyramid/review" + (up switch { true => "?up=true", false => "?up=false", null => "" });

    /// <summary>Whether the form of this name was sent and refused.</summary>
    public bool IsRefused(string form) => ModelState.Any(m => m.Key.StartsWith(form, StringComparison.Ordinal) && m.Value!.Errors.Count > 0);

    /// <summary>The last rank of the better of the two tiers: the line that was crossed; none where nobody was ranked.</summary>
    public RunTier? Line(ReviewRow row) => Run?[row.IsPromotion ? row.To : row.From ?? row.To] is { CutOff: > 0 } line ? line : null;

    private async Task LoadAsync(CancellationToken cancel)
    {
        var staff = User.Staff();
        await FindAsync(staff, cancel);
        var decided = new DecidedRows(db, staff, formats.Today, clock.GetUtcNow().UtcDateTime);
        var waiting = Run is null ? null : new ReviewRows(db, staff, Run, Policy);
        var rows = waiting is null ? [] : await waiting.ReadAsync(Up, Most, cancel);
        (Decided, var past) = await decided.WithPastAsync(DecidedShown, [.. rows.Select(r => r.CustomerId)], cancel);
        Rows = waiting is null ? [] : await waiting.ExplainedAsync(rows, past, cancel);
        Prefill();
    }

    // The run, the numbers of the review, and how many wait: one question.
    private async Task FindAsync(StaffScope staff, CancellationToken cancel)
    {
        var (done, open) = (db.ValueRuns.AsNoTracking().Done().LatestFirst().Take(1), db.TierReviews.VisibleTo(staff).Open());
        var (isOn, days, tolerance, hold) = (db.SettingNow("Pyramid.Review"), db.SettingNow("Pyramid.ReviewDays"), db.SettingNow("Pyramid.DemotionTolerance"), db.SettingNow("Pyramid.HoldDays"));
        var found = await (
            from one in db.Once()
            from run in done.DefaultIfEmpty()
            select new
            {
                Run = run, Up = open.Count(r => r.IsPromotion), Down = open.Count(r => !r.IsPromotion),
                IsOn = isOn.FirstOrDefault(), Days = days.FirstOrDefault(), Tolerance = tolerance.FirstOrDefault(), Hold = hold.FirstOrDefault(),
            }).SingleOrDefaultAsync(cancel);
        (Run, Promotions, Demotions) = (found?.Run, found?.Up ?? 0, found?.Down ?? 0);
        Policy = ReviewPolicy.Of(SettingValues.OfEntered(
            ("Pyramid.Review", found?.IsOn), ("Pyramid.ReviewDays", found?.Days), ("Pyramid.DemotionTolerance", found?.Tolerance), ("Pyramid.HoldDays", found?.Hold)));
    }

    // A hold lasts as long as is usual, unless the manager says otherwise; the day stands beside each button that uses it.
    private void Prefill()
    {
        var usual = formats.Today.AddDays(Policy.HoldDays);
        Input.Until ??= usual;
        foreach (var row in Rows)
            Own.TryAdd(Key(row), new ReviewInput { Until = usual });
    }
}
