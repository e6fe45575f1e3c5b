namespace CrmWeb.Domain;

/// <summary>How far amounts and days may go (取值范围), whether typed, read from a file or computed.</summary>
public static class Bounds
{
    /// <summary>What a column of money, decimal(18,4), holds.</summary>
    public const decimal LargestMoney = 99_999_999_999_999m;

    /// <summary>An earlier day is a slip of the hand.</summary>
    public static readonly DateOnly EarliestDay = new(1900, 1, 1);
}
