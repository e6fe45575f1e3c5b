using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.WhatIf;

namespace CrmWeb.Pages.Value.WhatIf;

/// <summary>A what-if as a page shows it (假设分析展示).</summary>
/// <param name="Base">The assumptions of the run it starts from.</param>
/// <param name="RunId">That run, and its as-of day.</param>
/// <param name="Calculation">The calculation whose customers can be listed; none for a kept scenario.</param>
public sealed record WhatIfShown(Assumptions Base, Assumptions Assumptions, WhatIfResult Result, int RunId, DateOnly AsOf, Guid? Calculation = null)
{
    /// <summary>A newer run has finished since.</summary>
    public bool IsOfEarlierRun { get; init; }

    public bool ChangesNothing => Base == Assumptions;

    /// <summary>The tiers, and those outside where there are any.</summary>
    public IEnumerable<WhatIfLevel> Levels => Result.Levels.Where(l => l.Tier is not null || l.CustomersBefore + l.CustomersAfter > 0);

    /// <summary>The cut-offs; that of iron, the edge of the pyramid, only where anybody crosses it.</summary>
    public IEnumerable<WhatIfCut> Cuts => Result.Cuts.Where(c => c.Tier != PyramidTier.Iron || c.Up + c.Down > 0);

    public string List(WhatIfCut cut, bool up) => $"/value/what-if/crossing?calculation={Calculation}&cut={cut.Tier}&up={(up ? "true" : "false")}";
}
