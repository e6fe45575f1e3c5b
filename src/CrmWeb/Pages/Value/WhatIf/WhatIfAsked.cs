using CrmWeb.Domain.Value.WhatIf;
using CrmWeb.Language;
using CrmWeb.Value;

namespace CrmWeb.Pages.Value.WhatIf;

/// <summary>What a person asked (上次的假设), and the settings of the run that it started from.</summary>
public sealed record WhatIfAsked(WhatIfWork Work, Assumptions Settings)
{
    public string Address => $"/value/what-if?calculation={Work.Id}";

    /// <summary>What was assumed otherwise than the run: <c>Discount rate per year: 10% → 20%</c>; empty where nothing was.</summary>
    public string InWords(Words words, Formats formats)
    {
        var assumed = Work.Question.Assumptions;
        var changes = Enumerable.Range(0, WhatIfInput.Definitions.Count).Where(i => AssumptionText.Differs(i, Settings, assumed))
            .Select(i => words["WhatIf.Assumed", AssumptionText.Label(i, words), AssumptionText.Shown(i, Settings, words, formats), AssumptionText.Shown(i, assumed, words, formats)].Value);
        return changes.DefaultIfEmpty("").Aggregate((one, next) => words["WhatIf.Also", one, next].Value);
    }
}
