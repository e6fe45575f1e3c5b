using CrmWeb.Domain.PitchCards;
using CrmWeb.Domain.Purchases;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;

namespace CrmWeb.Pages.Products;

/// <summary>What a person says of a product (产品资料).</summary>
public sealed class ProductInput
{
    public Guid FormId { get; set; }
    public Guid Version { get; set; }
    public string? Code { get; set; }
    public string? Name { get; set; }
    public string? Group { get; set; }

    /// <summary>Gross margin in per cent; none takes the company's default.</summary>
    public decimal? MarginPercent { get; set; }

    public string? Feature { get; set; }
    public string? Advantage { get; set; }
    public string? Benefit { get; set; }
    public string? Evidence { get; set; }
    public string? Questions { get; set; }

    public decimal? MarginRate => MarginPercent / 100;

    public PitchCard Pitch => new(Feature.Clean(), Advantage.Clean(), Benefit.Clean(), Evidence.Clean(), Questions.Clean());

    public static ProductInput Of(Product product) => new()
    {
        Version = product.Version,
        Code = product.Code,
        Name = product.Name,
        Group = product.Group,
        MarginPercent = product.MarginRate * 100,
        Feature = product.Feature,
        Advantage = product.Advantage,
        Benefit = product.Benefit,
        Evidence = product.Evidence,
        Questions = product.Questions,
    };
}

/// <summary>Checks what was typed of a product; whether the code is free is asked of the database.</summary>
public sealed class ProductValidator : AbstractValidator<ProductInput>
{
    public ProductValidator(Words words)
    {
        RuleFor(i => i.Code).NotEmpty().Line(Product.CodeLength, words);
        RuleFor(i => i.Name).NotEmpty().Line(Product.NameLength, words);
        RuleFor(i => i.Group).Line(Product.GroupLength, words);
        RuleFor(i => i.MarginPercent).InclusiveBetween(-100, 100).PrecisionScale(5, 2, ignoreTrailingZeros: true);
        RuleFor(i => i.Feature).Lines(PitchCard.TextLength, words);
        RuleFor(i => i.Advantage).Lines(PitchCard.TextLength, words);
        RuleFor(i => i.Benefit).Lines(PitchCard.TextLength, words);
        RuleFor(i => i.Evidence).Lines(PitchCard.TextLength, words);
        RuleFor(i => i.Questions).Lines(PitchCard.QuestionsLength, words);
    }
}
