namespace CrmWeb.Data.Value;

/// <summary>Keeps many short runs of bytes in few large arrays (字节板), where an array for each would cost as much again.</summary>
internal sealed class ByteSlab
{
    private const int Size = 1 << 20;

    private byte[] slab = [];
    private int used;

    /// <summary>A copy that stays.</summary>
    public ReadOnlyMemory<byte> Keep(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > slab.Length - used)
            (slab, used) = (new byte[Math.Max(Size, bytes.Length)], 0);
        bytes.CopyTo(slab.AsSpan(used));
        used += bytes.Length;
        return slab.AsMemory(used - bytes.Length, bytes.Length);
    }
}
