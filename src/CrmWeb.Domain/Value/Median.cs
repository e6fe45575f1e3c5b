namespace CrmWeb.Domain.Value;

/// <summary>The middle value (中位数) of whole numbers: with an even count, the mean of the two in the middle.</summary>
public static class Median
{
    /// <summary>Sorts the values in place.</summary>
    public static decimal Of(Span<int> values)
    {
        values.Sort();
        var middle = values.Length / 2;
        return values.Length % 2 == 1 ? values[middle] : (values[middle - 1] + (decimal)values[middle]) / 2;
    }
}
