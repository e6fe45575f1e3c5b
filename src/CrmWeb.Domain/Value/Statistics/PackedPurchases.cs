using System.Runtime.InteropServices;

namespace CrmWeb.Domain.Value.Statistics;

/// <summary>A customer's purchases by day in few bytes (购买统计的压缩形式), as they are kept and held: some six bytes a day.</summary>
/// <remarks>
/// Number of sums, then for each: flags and the amount's scale in one byte, days since the sum before, days to the netting day where it is
/// another, amount, known margin where there is one, amount at default where it is not the whole amount. Equal ledgers give equal bytes.
/// </remarks>
[StructLayout(LayoutKind.Auto)]
public readonly struct PackedPurchases(ReadOnlyMemory<byte> bytes)
{
    private const int NetsElsewhere = 1, HasMargin = 2, HasOwnDefault = 4, ScaleShift = 3;
    private const int UsualBytes = 8; // a sum

    public ReadOnlyMemory<byte> Bytes => bytes;

    public bool IsEmpty => bytes.IsEmpty;

    public static PackedPurchases Of(params ReadOnlySpan<PurchaseLine> lines) => Of(PurchaseSum.Of(lines));

    public static PackedPurchases Of(PurchaseSum[] sums)
    {
        if (sums.Length == 0)
            return default;

        var (writer, before) = (new PackedWriter(sums.Length * UsualBytes), 0);
        writer.Count(sums.Length);
        foreach (ref readonly var sum in sums.AsSpan())
        {
            Write(writer, sum, before);
            before = sum.Day.DayNumber;
        }

        return new PackedPurchases(writer.Take());
    }

    /// <summary>The sums, ascending by day.</summary>
    /// <exception cref="InvalidDataException">The bytes were not packed by this format.</exception>
    public PurchaseSum[] Unpack()
    {
        PurchaseSum[] room = [];
        _ = Unpack(ref room);
        return room;
    }

    /// <summary>The same in room that one customer after another uses, and that grows with the largest of them.</summary>
    public ReadOnlySpan<PurchaseSum> Unpack(ref PurchaseSum[] room)
    {
        if (IsEmpty)
            return [];

        var reader = new PackedReader(bytes.Span);
        var (count, day) = (reader.Count(), 0);
        if (room.Length < count)
            room = new PurchaseSum[count];
        for (var i = 0; i < count; i++)
        {
            room[i] = Read(ref reader, day);
            day = room[i].Day.DayNumber;
        }

        return room.AsSpan(0, count);
    }

    private static void Write(PackedWriter writer, in PurchaseSum sum, int before)
    {
        var (amount, margin) = (Plain(sum.Amount), Plain(sum.Margin));
        var ofDefault = sum.AtDefault == sum.Amount ? amount : Plain(sum.AtDefault);
        var flags = (sum.NetsOn != sum.Day ? NetsElsewhere : 0) | (margin != 0 ? HasMargin : 0) | (ofDefault != amount ? HasOwnDefault : 0);
        writer.Byte((byte)(flags | (amount.Scale << ScaleShift)));
        writer.Count(sum.Day.DayNumber - before);
        if (sum.NetsOn != sum.Day)
            writer.Signed(sum.NetsOn.DayNumber - sum.Day.DayNumber);
        writer.Digits(amount);
        if (margin != 0)
            writer.Number(margin);
        if (ofDefault != amount)
            writer.Number(ofDefault);
    }

    private static PurchaseSum Read(ref PackedReader reader, int before)
    {
        var flags = reader.Byte();
        var day = DateOnly.FromDayNumber(before + reader.Count());
        var netsOn = (flags & NetsElsewhere) != 0 ? day.AddDays(reader.Signed()) : day;
        var amount = reader.Digits(flags >> ScaleShift);
        var margin = (flags & HasMargin) != 0 ? reader.Number() : 0;
        return new(day, netsOn, amount, margin, (flags & HasOwnDefault) != 0 ? reader.Number() : amount);
    }

    // Without trailing zeros and without the sign that −1 + 1 leaves on its nought, so that the same sum is the same bytes however it came about.
    private static decimal Plain(decimal value) => value == 0 ? 0 : value / 1.0000000000000000000000000000m;
}
