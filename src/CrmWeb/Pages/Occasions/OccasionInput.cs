using System.Globalization;
using CrmWeb.Domain;
using CrmWeb.Domain.Occasions;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;

namespace CrmWeb.Pages.Occasions;

/// <summary>A day that matters, as typed (重要日期表单).</summary>
public sealed class OccasionInput
{
    public Guid FormId { get; set; }
    public string? Name { get; set; }
    public DateOnly? On { get; set; }
    public int? ContactId { get; set; }
}

/// <summary>Checks such a day as typed.</summary>
public sealed class OccasionValidator : AbstractValidator<OccasionInput>
{
    /// <param name="contacts">The numbers of the contacts on offer, as the form writes them.</param>
    public OccasionValidator(Words words, DateOnly today, IEnumerable<string> contacts)
    {
        RuleFor(i => i.Name).NotEmpty().Line(Occasion.NameLength, words);
        RuleFor(i => i.On).NotNull().InclusiveBetween(Bounds.EarliestDay, today);
        RuleFor(i => i.ContactId).Must(id => id is null || contacts.Contains(id.Value.ToString(CultureInfo.InvariantCulture))).WithMessage(_ => words["Choice.Unknown"].Value);
    }
}
