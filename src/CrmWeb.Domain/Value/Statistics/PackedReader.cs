using System.Buffers.Binary;

namespace CrmWeb.Domain.Value.Statistics;

/// <summary>Reads what <see cref="PackedWriter"/> wrote (变长解码).</summary>
internal ref struct PackedReader(ReadOnlySpan<byte> bytes)
{
    private const int MostShort = 56; // bits that eight bytes carry
    private readonly ReadOnlySpan<byte> bytes = bytes;
    private int at;

    public readonly bool IsAtEnd => at == bytes.Length;

    public double Double()
    {
        if (bytes.Length - at < sizeof(double))
            throw Damaged();

        at += sizeof(double);
        return BinaryPrimitives.ReadDoubleLittleEndian(bytes[(at - sizeof(double))..]);
    }

    public byte Byte() => at < bytes.Length ? bytes[at++] : throw Damaged();

    public int Count() => Long() is <= int.MaxValue and var value ? (int)value : throw Damaged();

    public int Signed()
    {
        var value = (uint)Long();
        return (int)(value >> 1) ^ -(int)(value & 1);
    }

    public decimal Number()
    {
        var scale = Byte();
        return Digits(scale);
    }

    public decimal Digits(int scale)
    {
        var from = at;
        if (scale > 28)
            throw Damaged();
        if (Short() is { } value)
            return new decimal((int)(value >> 1), (int)(value >> 33), 0, (value & 1) != 0, (byte)scale);

        at = from;
        var wide = Wide();
        var digits = wide >> 1;
        return new decimal((int)(uint)digits, (int)(uint)(digits >> 32), (int)(uint)(digits >> 64), (wide & 1) != 0, (byte)scale);
    }

    private ulong Long() => Short() ?? throw Damaged();

    // Nothing for a number of more than eight bytes.
    private ulong? Short()
    {
        var value = 0ul;
        for (var shift = 0; shift < MostShort; shift += 7)
        {
            var next = Byte();
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }

        return null;
    }

    private UInt128 Wide()
    {
        var value = UInt128.Zero;
        for (var shift = 0; shift < 98; shift += 7)
        {
            var next = Byte();
            value |= (UInt128)(next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }

        throw Damaged();
    }

    private static InvalidDataException Damaged() => new("Packed figures are damaged: rebuild the purchase statistics, or compute the run again.");
}
