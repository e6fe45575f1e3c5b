using System.Runtime.InteropServices;

namespace CrmWeb.Domain.Value.WhatIf;

/// <summary>One tier before and after (等级对比), money in base currency; without a tier, all customers outside the pyramid.</summary>
public sealed record WhatIfLevel(PyramidTier? Tier, int CustomersBefore, int CustomersAfter, decimal ClvBefore, decimal ClvAfter);

/// <summary>How many would cross one cut-off (跨越分界线的人数), below which the tier ends; iron ends where the pyramid does.</summary>
public sealed record WhatIfCut(PyramidTier Tier, int Up, int Down);

/// <summary>What would change (假设分析结果), customer by customer from the same ledger; money in base currency.</summary>
/// <param name="Levels">From gold to iron, then those outside.</param>
/// <param name="Cuts">From gold to iron.</param>
/// <param name="Movers">Customers that would change tier.</param>
/// <param name="KeyMovers">How many of them are gold or silver before or after.</param>
public sealed record WhatIfResult(
    int Customers, decimal EquityBefore, decimal EquityAfter,
    IReadOnlyList<WhatIfLevel> Levels, IReadOnlyList<WhatIfCut> Cuts, int Movers, int KeyMovers)
{
    public decimal Change => EquityAfter - EquityBefore;

    /// <summary>The change as a fraction of the equity before; none where there was none.</summary>
    public decimal? Share => EquityBefore == 0 ? null : Change / Math.Abs(EquityBefore);
}

/// <summary>A customer that would change tier (变动等级的客户).</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct WhatIfMover(int CustomerId, PyramidTier? From, PyramidTier? To, decimal ClvBefore, decimal ClvAfter)
{
    /// <summary>Into, within or out of gold and silver.</summary>
    public bool IsKey => From?.IsKey() == true || To?.IsKey() == true;

    public bool RisesOver(PyramidTier cut) => !(From <= cut) && To <= cut;

    public bool FallsBelow(PyramidTier cut) => From <= cut && !(To <= cut);

    public bool Crosses(PyramidTier cut) => RisesOver(cut) || FallsBelow(cut);
}

/// <summary>The result, and everybody behind its counts (假设分析明细), those of most value first.</summary>
public sealed record WhatIfFindings(WhatIfResult Result, IReadOnlyList<WhatIfMover> Movers);
