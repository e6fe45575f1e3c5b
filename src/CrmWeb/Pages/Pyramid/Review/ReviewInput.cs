using System.Globalization;
using CrmWeb.Data.Value.Review;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Review;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;

namespace CrmWeb.Pages.Pyramid.Review;

/// <summary>What a manager decides (复核表单): about all that are ticked, or, in a row's own form, about that customer alone.</summary>
public sealed class ReviewInput
{
    public ReviewChoice? Choice { get; set; }
    public List<int> Items { get; set; } = [];

    /// <summary>All that wait in this view, those not shown on the page as well.</summary>
    public bool Everything { get; set; }
    public PyramidTier? Tier { get; set; }
    public DateOnly? Until { get; set; }
    public string? Reason { get; set; }

    public bool ChoosesSome => Items.Count > 0 || Everything;

    /// <summary>The items meant, of those in the view.</summary>
    public IQueryable<TierReview> Choose(IQueryable<TierReview> view) => Everything ? view : view.Where(r => Items.Contains(r.Id));

    /// <summary>The form of a row decides about its own item, whatever else it says.</summary>
    public ReviewInput Alone(string key)
    {
        (Everything, Items) = (false, int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? [id] : []);
        return this;
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
