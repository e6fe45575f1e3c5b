using System.Collections;

namespace CrmWeb.Domain.Value.Figures;

/// <summary>The figures of all customers (估值清单) in the order of the histories, unpacked stretch by stretch as they are asked for.</summary>
/// <remarks>It keeps the stretch read last, so it is not for use by several threads at once.</remarks>
internal sealed class ValuedCustomers(IReadOnlyList<ValuedStretch> stretches, Places places) : IReadOnlyList<CustomerValue>
{
    private (int From, CustomerValue[] Values) last = (0, []);

    public int Count => places.Numbers.Length;

    /// <summary>The same, as they are kept.</summary>
    public IEnumerable<PackedFigures> Packed => stretches.Select(s => PackedFigures.Of(s, places));

    public CustomerValue this[int index]
    {
        get
        {
            if (index < last.From || index >= last.From + last.Values.Length)
                last = Unpacked(index);
            return last.Values[index - last.From];
        }
    }

    public IEnumerator<CustomerValue> GetEnumerator() => Packed.SelectMany(p => p.Unpack()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private (int From, CustomerValue[] Values) Unpacked(int index)
    {
        var stretch = stretches.First(s => index >= s.From && index < s.From + s.Count);
        return (stretch.From, PackedFigures.Of(stretch, places).Unpack());
    }
}
