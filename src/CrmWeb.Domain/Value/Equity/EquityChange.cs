using System.Runtime.InteropServices;

namespace CrmWeb.Domain.Value.Equity;

/// <summary>What moves customer equity from one run to another (客户资产变动原因).</summary>
public enum EquityPart
{
    /// <summary>新增: not known before, or without a purchase.</summary>
    New = 1,

    /// <summary>流失: lost now, or no longer counted.</summary>
    Lost = 2,

    /// <summary>升值: worth more than before, those won back included.</summary>
    RevaluedUp = 3,

    /// <summary>贬值: worth less than before.</summary>
    RevaluedDown = 4,
}

/// <summary>What a customer adds to customer equity in one run (客户在批次中的资产).</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct EquityStanding(decimal Clv, bool HasBought, bool IsLost);

/// <summary>One customer in two runs (客户资产变动); none where the run does not count it.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct EquityChange(int CustomerId, EquityStanding? Before, EquityStanding? After)
{
    public decimal ClvBefore => Before?.Clv ?? 0;
    public decimal ClvAfter => After?.Clv ?? 0;
    public decimal Amount => ClvAfter - ClvBefore;

    /// <summary>The one part that the change belongs to; none where nothing changed.</summary>
    public EquityPart? Part
        => Amount == 0 ? null
        : After is not { IsLost: false } ? EquityPart.Lost
        : Before is not { HasBought: true } ? EquityPart.New
        : Amount > 0 ? EquityPart.RevaluedUp : EquityPart.RevaluedDown;
}
