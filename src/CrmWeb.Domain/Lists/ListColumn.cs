using System.Globalization;

namespace CrmWeb.Domain.Lists;

/// <summary>A column that a person chose (所选列): one of every customer, or a field of the company's own by its number, such as <c>Own12</c>.</summary>
public sealed record ListColumn(CustomerColumn Column, int Own = 0)
{
    public override string ToString() => Own == 0 ? $"{Column}" : string.Create(CultureInfo.InvariantCulture, $"{Column}{Own}");

    public static ListColumn? Read(string word)
    {
        var name = word.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        if (!Enum.TryParse<CustomerColumn>(name, out var column) || $"{column}" != name)
            return null;
        if (column is not CustomerColumn.Own)
            return name.Length == word.Length ? new(column) : null;

        return int.TryParse(word[name.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var own) && own > 0 ? new(column, own) : null;
    }
}
