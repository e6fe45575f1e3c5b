namespace CrmWeb.Charts;

/// <summary>Names beside marks of a drawing (图中名称): as much as has room.</summary>
public static class ShortName
{
    private const char WideFrom = '\u2E80';

    /// <param name="room">In letters; a Chinese character takes the room of two.</param>
    public static string Cut(string name, int room)
    {
        var end = 0;
        while (end < name.Length && (room -= name[end] >= WideFrom ? 2 : 1) >= 0)
            end++;
        end -= end > 0 && end < name.Length && char.IsHighSurrogate(name[end - 1]) ? 1 : 0;
        return end == name.Length ? name : string.Concat(name.AsSpan(0, end).TrimEnd(), "…");
    }
}
