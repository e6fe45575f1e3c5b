using CrmWeb.Access;
using CrmWeb.Company;
using CrmWeb.Data;
using CrmWeb.Data.Value.Review;
using CrmWeb.Domain;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Review;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Pyramid;

/// <summary>/pyramid/review: moves into, within and out of gold and silver that wait for a manager (等级复核).</summary>
public sealed class ReviewModel(CrmDbContext db, Words words, Formats formats, CompanyProfile company, TimeProvider clock) : PageModel
{
    private const int Most = 100;

    /// <summary>What every list of the page offers when a customer's tier is set by hand.</summary>
    public static IReadOnlyList<PyramidTier> Tiers => Domain.Value.Pyramid.Tiers;

    [BindProperty]
    public ReviewInput Input { get; set; } = new();

    /// <summary>The run whose ranks are shown; none before the first.</summary>
    public ValueRun? Run { get; private set; }
    public int Waiting { get; private set; }
    public IReadOnlyList<ReviewRow> Rows { get; private set; } = [];
    public IReadOnlyList<DecidedRow> Decided { get; private set; } = [];
    public string Currency => company.BaseCurrency;
    public bool MayDecide => User.Staff().ReviewsTiers != Reach.None;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Input.Until = formats.Today.AddDays(90);
        await LoadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var check = await new ReviewValidator(words, formats.Today).ValidateAsync(Input, cancel);
        if (!check.IsValid)
        {
            check.AddToModelState(ModelState, nameof(Input));
            await LoadAsync(cancel);
            return Page();
        }

        var entered = new Entered(clock.GetUtcNow().UtcDateTime, User.StaffId());
        var decision = new ReviewDecision(Input.Choice!.Value, Input.Tier ?? PyramidTier.Silver, Input.Until ?? formats.Today.AddDays(90), Input.Reason.Clean());
        var decided = await decision.TakeAsync(db, open => open.Where(r => Input.Chosen.Contains(r.Id)), User.Staff(), entered, formats.Today, cancel);
        TempData["Toast"] = words["Review.Done", decided].Value;
        return RedirectToPage();
    }

    /// <summary>The last rank of the higher of the two tiers: the line that was crossed.</summary>
    public int? CutOff(ReviewRow row) => Run?[row.IsPromotion ? row.To : row.From ?? row.To]?.CutOff;

    private async Task LoadAsync(CancellationToken cancel)
    {
        Run = await db.ValueRuns.AsNoTracking().Done().LatestFirst().FirstOrDefaultAsync(cancel);
        var board = new ReviewRows(db, User.Staff());
        Waiting = await db.TierReviews.VisibleTo(User.Staff()).Open().CountAsync(cancel);
        Rows = await board.OpenAsync(Most, cancel);
        Decided = await board.DecidedAsync(cancel);
    }
}

/// <summary>What a manager decides about the chosen items (复核表单).</summary>
public sealed class ReviewInput
{
    /// <summary>The item whose own button was pressed, as "Accept-12"; else the choice for all that are ticked.</summary>
    public string? One { get; set; }
    public ReviewChoice? All { get; set; }
    public List<int> Items { get; set; } = [];
    public PyramidTier? Tier { get; set; }
    public DateOnly? Until { get; set; }
    public string? Reason { get; set; }

    private string[] Parts => (One ?? "").Split('-');

    public ReviewChoice? Choice => One is null ? All : Enum.TryParse<ReviewChoice>(Parts[0], out var choice) ? choice : null;

    public IReadOnlyList<int> Chosen => One is null ? Items : Parts.Length == 2 && int.TryParse(Parts[1], System.Globalization.CultureInfo.InvariantCulture, out var id) ? [id] : [];
}

public sealed class ReviewValidator : AbstractValidator<ReviewInput>
{
    public ReviewValidator(Words words, DateOnly today)
    {
        RuleFor(i => i.Choice).NotNull();
        RuleFor(i => i.Chosen).NotEmpty().WithMessage(_ => words["Review.ChooseSome"].Value).OverridePropertyName("Items");
        RuleFor(i => i.Reason).Lines(TierReview.ReasonLength, words);
        RuleFor(i => i.Reason).NotEmpty().When(i => i.Choice == ReviewChoice.Override);
        RuleFor(i => i.Tier).NotNull().IsInEnum().When(i => i.Choice == ReviewChoice.Override);
        RuleFor(i => i.Until).NotNull().GreaterThanOrEqualTo(today).When(i => i.Choice is ReviewChoice.Override or ReviewChoice.Hold);
    }
}
