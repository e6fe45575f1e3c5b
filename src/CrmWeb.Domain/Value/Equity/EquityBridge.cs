namespace CrmWeb.Domain.Value.Equity;

/// <summary>One step of the bridge (变动项): how many customers, and what they add; a loss is negative.</summary>
public sealed record EquityStep(EquityPart Part, int Customers, decimal Amount);

/// <summary>The way from customer equity in one run to that in another (客户资产桥).</summary>
/// <remarks>Equity at the end = equity at the start + new + lost + revalued up + revalued down, to the cent.</remarks>
public sealed class EquityBridge
{
    private static readonly EquityPart[] Parts = Enum.GetValues<EquityPart>();
    private readonly int[] customers = new int[Parts.Length];
    private readonly decimal[] amounts = new decimal[Parts.Length];

    /// <summary>Equity in the run at the start, in base currency.</summary>
    public decimal Start { get; private set; }

    /// <summary>Equity in the run at the end.</summary>
    public decimal End { get; private set; }

    /// <summary>Customers worth the same in both runs: most of them nothing, being lost or without a purchase.</summary>
    public int Unchanged { get; private set; }

    public IReadOnlyList<EquityStep> Steps => [.. Parts.Select((part, i) => new EquityStep(part, customers[i], amounts[i]))];

    public EquityStep this[EquityPart part] => Steps[(int)part - 1];

    public void Count(in EquityChange change)
    {
        Start += change.ClvBefore;
        End += change.ClvAfter;
        if (change.Part is not { } part)
        {
            Unchanged++;
            return;
        }

        customers[(int)part - 1]++;
        amounts[(int)part - 1] += change.Amount;
    }

    public static EquityBridge Of(IEnumerable<EquityChange> changes)
    {
        var bridge = new EquityBridge();
        foreach (var change in changes)
            bridge.Count(change);
        return bridge;
    }
}
