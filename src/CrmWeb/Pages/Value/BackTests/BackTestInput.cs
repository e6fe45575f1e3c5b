using CrmWeb.Domain;
using CrmWeb.Domain.Value.BackTests;
using CrmWeb.Language;
using FluentValidation;

namespace CrmWeb.Pages.Value.BackTests;

/// <summary>Which days a back-test asked for looks at (回测时段).</summary>
public sealed class BackTestInput
{
    /// <summary>The last day of what happened.</summary>
    public DateOnly Until { get; set; }

    /// <summary>Days before it at which the forecast is made.</summary>
    public int Days { get; set; }
    public Guid FormId { get; set; }
}

public sealed class BackTestValidator : AbstractValidator<BackTestInput>
{
    public BackTestValidator(Formats formats, Words words)
    {
        RuleFor(i => i.Until).InclusiveBetween(Bounds.EarliestDay, formats.Today).WithName(words["BackTestInput.Until"]);
        RuleFor(i => i.Days).InclusiveBetween(BackTestRun.ShortestDays, BackTestRun.LongestDays).WithName(words["BackTestInput.Days"]);
        RuleFor(i => i.FormId).NotEmpty().WithMessage(_ => words["Form.OpenAgain"].Value);
    }
}
