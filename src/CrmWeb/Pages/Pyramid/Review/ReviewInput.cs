using System.Globalization;
using CrmWeb.Data.Value.Review;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Review;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;

namespace CrmWeb.Pages.Pyramid.Review;

/// <summary>What a manager decides about the chosen items (复核表单).</summary>
public sealed class ReviewInput
{
    /// <summary>The item whose own button was pressed, as "Accept-12"; else the choice for all that are ticked.</summary>
    public string? One { get; set; }
    public ReviewChoice? All { get; set; }
    public List<int> Items { get; set; } = [];

    /// <summary>All that wait in this view, those not shown on the page as well.</summary>
    public bool Everything { get; set; }
    public PyramidTier? Tier { get; set; }
    public DateOnly? Until { get; set; }
    public string? Reason { get; set; }

    public ReviewChoice? Choice => One is null ? All : Enum.TryParse<ReviewChoice>(Parts[0], out var choice) ? choice : null;

    private string[] Parts => (One ?? "").Split('-');

    private List<int> Chosen => One is null ? Items
        : Parts.Length == 2 && int.TryParse(Parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? [id] : [];

    public bool ChoosesSome => Chosen.Count > 0 || (One is null && Everything);

    /// <summary>The items meant, of those in the view.</summary>
    public IQueryable<TierReview> Choose(IQueryable<TierReview> view)
    {
        var chosen = Chosen;
        return One is null && Everything ? view : view.Where(r => chosen.Contains(r.Id));
    }
}

/// <summary>A tier set by hand has a reason and an end, a hold an end; neither lasts beyond all plans.</summary>
public sealed class ReviewValidator : AbstractValidator<ReviewInput>
{
    private const int MostYears = 3;

    public ReviewValidator(Words words, DateOnly today)
    {
        RuleFor(i => i.Choice).NotNull();
        RuleFor(i => i.ChoosesSome).Equal(true).WithMessage(_ => words["Review.ChooseSome"].Value).OverridePropertyName("Items");
        RuleFor(i => i.Reason).Lines(TierReview.ReasonLength, words);
        RuleFor(i => i.Reason).NotEmpty().When(i => i.Choice == ReviewChoice.Override);
        RuleFor(i => i.Tier).NotNull().IsInEnum().When(i => i.Choice == ReviewChoice.Override);
        RuleFor(i => i.Until).NotNull().InclusiveBetween(today, today.AddYears(MostYears)).When(i => i.Choice is ReviewChoice.Override or ReviewChoice.Hold);
    }
}
