using CrmWeb.Domain.Value.Statistics;

namespace CrmWeb.Domain.Value.Figures;

/// <summary>The figures of some hundred customers of a run, packed (一段客户的估值数据): their places, and all else.</summary>
/// <param name="FirstCustomerId">The lowest id among them; those of the next packet are all higher.</param>
/// <param name="Places">Rank and tier of each, apart from the values, since they are known only when everybody is valued.</param>
public sealed record PackedFigures(int FirstCustomerId, byte[] Places, byte[] Values)
{
    internal static PackedFigures Of(in ValuedStretch stretch, Places places)
    {
        var writer = new PackedWriter(stretch.Count * 4);
        for (var i = stretch.From; i < stretch.From + stretch.Count; i++)
            writer.Count(places.Numbers[i]);
        return new(stretch.FirstCustomerId, writer.Take(), stretch.Values);
    }

    /// <summary>In the order of ids.</summary>
    /// <exception cref="InvalidDataException">The bytes were not packed by this format.</exception>
    public CustomerValue[] Unpack()
    {
        var values = new List<CustomerValue>();
        var reading = new FigureReading(Values);
        var places = new PackedReader(Places);
        while (!reading.IsAtEnd)
            values.Add(reading.Next(places.Count()));
        return [.. values];
    }
}
