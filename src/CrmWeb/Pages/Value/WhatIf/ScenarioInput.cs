using CrmWeb.Domain.Value.WhatIf;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation;

namespace CrmWeb.Pages.Value.WhatIf;

/// <summary>The name under which a what-if is kept (情景名称).</summary>
public sealed class ScenarioInput
{
    public Guid Calculation { get; set; }
    public string Name { get; set; } = "";
    public Guid FormId { get; set; }
}

public sealed class ScenarioValidator : AbstractValidator<ScenarioInput>
{
    public ScenarioValidator(Words words)
    {
        RuleFor(i => i.Name).NotEmpty().Line(ValueScenario.NameLength, words).WithName(words["Field.Name"]);
        RuleFor(i => i.FormId).NotEmpty().WithMessage(_ => words["Form.OpenAgain"].Value);
    }
}
