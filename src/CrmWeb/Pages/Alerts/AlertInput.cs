using System.Globalization;
using CrmWeb.Domain.Alerts;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;

namespace CrmWeb.Pages.Alerts;

/// <summary>An alert as typed (禁忌登记表单).</summary>
public sealed class AlertInput
{
    public Guid FormId { get; set; }
    public AlertKind? Kind { get; set; }
    public int? ContactId { get; set; }
    public string? Instruction { get; set; }
    public string? Reason { get; set; }
}

/// <summary>Checks an alert as typed.</summary>
public sealed class AlertValidator : AbstractValidator<AlertInput>
{
    /// <param name="contacts">The numbers of the contacts on offer, as the form writes them.</param>
    public AlertValidator(Words words, IEnumerable<string> contacts)
    {
        RuleFor(i => i.Kind).NotNull().IsInEnum();
        RuleFor(i => i.ContactId).Must(id => id is null || contacts.Contains(id.Value.ToString(CultureInfo.InvariantCulture))).WithMessage(_ => words["Choice.Unknown"].Value);
        RuleFor(i => i.Instruction).NotEmpty().Line(CustomerAlert.InstructionLength, words);
        RuleFor(i => i.Reason).Lines(CustomerAlert.ReasonLength, words);
    }
}
