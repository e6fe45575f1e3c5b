using System.Runtime.InteropServices;

namespace CrmWeb.Domain.Value.Figures;

/// <summary>Customers valued one after the other, packed (已估值客户段), before they have their places.</summary>
/// <param name="From">Number of the first among all customers.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ValuedStretch(int From, int Count, int FirstCustomerId, byte[] Values);

/// <summary>Packs the customers of a range as they are valued (边估值边压缩), so that a million of them stay small.</summary>
internal sealed class StretchPacking(int first)
{
    private const int Most = 1_000;

    private readonly FigurePacking packing = new();
    private readonly List<ValuedStretch> stretches = [];
    private int from = first, count, firstId;

    public void Add(CustomerValue value)
    {
        firstId = count == 0 ? value.CustomerId : firstId;
        packing.Add(value);
        if (++count == Most)
            Close();
    }

    public IReadOnlyList<ValuedStretch> Stretches()
    {
        if (count > 0)
            Close();
        return stretches;
    }

    private void Close()
    {
        stretches.Add(new(from, count, firstId, packing.Take()));
        (from, count) = (from + count, 0);
    }
}
