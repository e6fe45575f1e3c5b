using System.Globalization;
using CrmWeb.Domain.Alerts;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;

namespace CrmWeb.Pages.Alerts;

/// <summary>A grant as typed (授权表单).</summary>
public sealed class GrantInput
{
    public Guid FormId { get; set; }
    public int? StaffId { get; set; }
    public DateOnly? Until { get; set; }
    public string? Why { get; set; }
}

/// <summary>Checks a grant as typed: for somebody else, with an end and a reason.</summary>
public sealed class GrantValidator : AbstractValidator<GrantInput>
{
    /// <param name="staff">The numbers of our people on offer, as the form writes them.</param>
    public GrantValidator(Words words, DateOnly today, IEnumerable<string> staff)
    {
        RuleFor(i => i.StaffId).NotNull();
        RuleFor(i => i.StaffId).Must(id => staff.Contains(id!.Value.ToString(CultureInfo.InvariantCulture))).When(i => i.StaffId is not null).WithMessage(_ => words["Choice.Unknown"].Value);
        RuleFor(i => i.Until).NotNull().InclusiveBetween(today, today.AddDays(ReasonGrant.LongestDays));
        RuleFor(i => i.Why).NotEmpty().Line(ReasonGrant.WhyLength, words);
    }
}
