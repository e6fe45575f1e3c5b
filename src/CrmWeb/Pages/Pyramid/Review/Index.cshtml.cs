using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Settings;
using CrmWeb.Data.Value.Review;
using CrmWeb.Domain;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
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

    [BindProperty]
    public ReviewInput Input { get; set; } = new();

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
        Input.Until = formats.Today.AddDays(Policy.HoldDays);
        Input.Items = Tick ? [.. Rows.Select(r => r.Id)] : [];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        // A button beside one customer asks for nothing, so that a hold then lasts as long as is usual.
        if (Input is { One: not null, Until: null })
            Input.Until = formats.Today.AddDays(ReviewPolicy.Of(await db.SettingsAsync(cancel)).HoldDays);
        var check = await new ReviewValidator(words, formats.Today).ValidateAsync(Input, cancel);
        if (!check.IsValid)
        {
            check.AddToModelState(ModelState, nameof(Input));
            await LoadAsync(cancel);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        var entered = new Entered(clock.GetUtcNow().UtcDateTime, User.StaffId());
        var decision = new ReviewDecision(Input.Choice!.Value, Input.Tier ?? default, Input.Until ?? default, Input.Reason.Clean());
        var decided = await decision.TakeAsync(db, open => Input.Choose(open.Of(Up)), User.Staff(), entered, formats.Today, cancel);
        TempData["Toast"] = words["Review.Done", decided].Value;
        return RedirectToPage(new { Up });
    }

    /// <summary>What lessens the confidence in all figures of the run; none where nothing does.</summary>
    public Confidence? Doubt => Rows.Select(r => r.Confidence).FirstOrDefault(c => c is Confidence.Low or Confidence.UnderAYear);

    /// <summary>The last rank of the better of the two tiers: the line that was crossed.</summary>
    public RunTier? Line(ReviewRow row) => Run?[row.IsPromotion ? row.To : row.From ?? row.To];

    private async Task LoadAsync(CancellationToken cancel)
    {
        var staff = User.Staff();
        Run = await db.ValueRuns.AsNoTracking().Done().LatestFirst().FirstOrDefaultAsync(cancel);
        Policy = ReviewPolicy.Of(await db.SettingsAsync(cancel));
        var counts = await db.TierReviews.VisibleTo(staff).Open().GroupBy(r => r.IsPromotion)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        (Promotions, Demotions) = (counts.GetValueOrDefault(true), counts.GetValueOrDefault(false));
        Rows = Run is null ? [] : await new ReviewRows(db, staff, Run, Policy).ReadAsync(Up, Most, cancel);
        Decided = await new DecidedRows(db, staff, formats.Today).ReadAsync(byPersons: false, null, DecidedShown, cancel);
    }
}
