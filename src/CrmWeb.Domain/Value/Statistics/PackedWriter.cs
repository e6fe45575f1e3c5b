using System.Buffers.Binary;

namespace CrmWeb.Domain.Value.Statistics;

/// <summary>Writes whole numbers and money in as few bytes as they need (变长编码): seven bits a byte, the lowest first.</summary>
/// <param name="capacity">Bytes that will usually do.</param>
internal sealed class PackedWriter(int capacity)
{
    private readonly List<byte> bytes = new(capacity);

    public void Byte(byte value) => bytes.Add(value);

    public void Count(int value) => Unsigned((uint)value);

    public void Signed(int value) => Unsigned((uint)(value << 1 ^ value >> 31));

    /// <summary>A number with its scale before it.</summary>
    public void Number(decimal value)
    {
        Byte(value.Scale);
        Digits(value);
    }

    /// <summary>The digits and the sign; the scale is written by the caller.</summary>
    public void Digits(decimal value)
    {
        Span<int> parts = stackalloc int[4];
        _ = decimal.GetBits(value, parts);
        var (low, sign) = ((ulong)(uint)parts[1] << 32 | (uint)parts[0], parts[3] < 0 ? 1u : 0);
        if (parts[2] == 0 && low <= ulong.MaxValue >> 1)
            Unsigned(low << 1 | sign);
        else
            Wide(new UInt128((uint)parts[2], low) << 1 | sign);
    }

    /// <summary>All bits of it, eight bytes.</summary>
    public void Double(double value)
    {
        Span<byte> eight = stackalloc byte[sizeof(double)];
        BinaryPrimitives.WriteDoubleLittleEndian(eight, value);
        bytes.AddRange(eight);
    }

    /// <summary>What was written since the last call.</summary>
    public byte[] Take()
    {
        byte[] taken = [.. bytes];
        bytes.Clear();
        return taken;
    }

    private void Unsigned(ulong value)
    {
        for (; value > 0x7F; value >>= 7)
            bytes.Add((byte)(value | 0x80));
        bytes.Add((byte)value);
    }

    private void Wide(UInt128 value)
    {
        for (; value > ulong.MaxValue; value >>= 7)
            bytes.Add((byte)((byte)value | 0x80));
        Unsigned((ulong)value);
    }
}
