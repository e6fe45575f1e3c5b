namespace CrmWeb.Domain.Imports;

/// <summary>Reads a gross margin rate (毛利率) from the text of a cell: 0.3 or 30%.</summary>
public static class MarginText
{
    /// <summary>The fault of the text, or none and its rate as a fraction.</summary>
    public static FaultKind? Read(string text, DecimalMark? mark, out decimal rate)
    {
        var trimmed = text.Trim();
        var isPercent = trimmed is [.., '%' or '％'];
        var fault = NumberText.Read(isPercent ? trimmed[..^1] : trimmed, mark ?? DecimalMark.Point, out rate);
        if (fault is not null)
            return FaultKind.NotAMargin;

        rate = isPercent ? rate / 100 : rate;
        return rate is < -1 or > 1 ? FaultKind.MarginOutOfRange : null;
    }
}
