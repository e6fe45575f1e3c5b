using System.Runtime.InteropServices;

namespace CrmWeb.Domain.Value.Statistics;

/// <summary>What a customer bought on one day (按日汇总): the sum of the lines of that day, in base currency.</summary>
/// <param name="NetsOn">The day on which it nets: the order's own for a refund that names one, else the day itself.</param>
/// <param name="Margin">Σ amount × margin of the lines whose margin is known.</param>
/// <param name="AtDefault">Σ amount of the other lines, which earn the company's default margin.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PurchaseSum(DateOnly Day, DateOnly NetsOn, decimal Amount, decimal Margin, decimal AtDefault)
{
    /// <summary>Where it counts for somebody who knows the ledger up to a day: a later order is not known yet.</summary>
    public DateOnly NetDayAsOf(DateOnly asOf) => NetsOn <= asOf ? NetsOn : Day;

    /// <summary>Sums the lines of each day, by day; the order of the lines does not matter.</summary>
    public static PurchaseSum[] Of(ReadOnlySpan<PurchaseLine> lines)
    {
        var (orders, sums, count) = (OrderDays(lines), new PurchaseSum[lines.Length], 0);
        for (var i = 0; i < lines.Length; i++)
            sums[i] = OfOne(lines[i], orders);
        Array.Sort(sums, static (a, b) => a.Day == b.Day ? a.NetsOn.CompareTo(b.NetsOn) : a.Day.CompareTo(b.Day));
        foreach (var sum in sums)
        {
            if (count > 0 && sums[count - 1].IsBeside(sum))
                sums[count - 1] = sums[count - 1].Plus(sum);
            else
                sums[count++] = sum;
        }

        return sums[..count];
    }

    private bool IsBeside(in PurchaseSum other) => (Day, NetsOn) == (other.Day, other.NetsOn);

    private PurchaseSum Plus(in PurchaseSum other)
        => new(Day, NetsOn, Amount + other.Amount, Margin + other.Margin, AtDefault + other.AtDefault);

    private static PurchaseSum OfOne(in PurchaseLine line, Dictionary<string, DateOnly>? orders)
    {
        var netsOn = IsRefundOfOrder(line) && orders!.TryGetValue(line.Order!, out var day) ? day : line.Day;
        return line.MarginRate is { } rate
            ? new(line.Day, netsOn, line.Amount, line.Amount * rate, 0)
            : new(line.Day, netsOn, line.Amount, 0, line.Amount);
    }

    private static bool IsRefundOfOrder(in PurchaseLine line) => line is { Amount: < 0, Order: not null };

    // The first day of each order; nothing where no refund names one.
    private static Dictionary<string, DateOnly>? OrderDays(ReadOnlySpan<PurchaseLine> lines)
    {
        var refunded = false;
        foreach (ref readonly var line in lines)
            refunded |= IsRefundOfOrder(line);
        if (!refunded)
            return null;

        var orders = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        foreach (ref readonly var line in lines)
        {
            if (line is { Amount: > 0, Order: not null } && (!orders.TryGetValue(line.Order, out var known) || line.Day < known))
                orders[line.Order] = line.Day;
        }

        return orders;
    }
}
