using System.Runtime.InteropServices;

namespace CrmWeb.Data.Value;

/// <summary>Rows of many customers in one array (按客户分段的行): each customer's lie together, in the order of the customers' ids.</summary>
internal sealed class RowsByCustomer<TRow>
{
    private readonly List<TRow> rows = [];
    private readonly Dictionary<int, Segment> segments = [];
    private ReadOnlyMemory<TRow> all;

    public void Add(int customerId, TRow row)
    {
        ref var segment = ref CollectionsMarshal.GetValueRefOrAddDefault(segments, customerId, out var known);
        segment = known ? new Segment(segment.Start, segment.Count + 1) : new Segment(rows.Count, 1);
        rows.Add(row);
    }

    /// <summary>Call it when all rows are in.</summary>
    public RowsByCustomer<TRow> Complete()
    {
        all = rows.ToArray();
        rows.Clear();
        return this;
    }

    public ReadOnlyMemory<TRow> Of(int customerId)
        => segments.TryGetValue(customerId, out var segment) ? all.Slice(segment.Start, segment.Count) : default;

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Segment(int Start, int Count);
}
