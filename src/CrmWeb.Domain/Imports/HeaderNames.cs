using CrmWeb.Domain.CustomFields;
using CrmWeb.Domain.Imports.Headers;

namespace CrmWeb.Domain.Imports;

/// <summary>Finds the fields by the names of their columns (表头识别), in English and Chinese.</summary>
public static class HeaderNames
{
    /// <summary>The columns by name; a column serves one field, and a field takes the column with the surest name.</summary>
    /// <param name="own">The company's own fields; no name of theirs means another field.</param>
    public static ColumnMap Match(ImportKind kind, IReadOnlyList<string> header, IReadOnlyList<CustomField>? own = null)
    {
        var plain = header.Select(Plain).ToList();
        var (map, taken, names) = (ColumnMap.Empty, new HashSet<int>(), NamesOf(kind));
        foreach (var field in own ?? [])
        {
            var column = header.TakeWhile(title => !field.IsCalled(title)).Count();
            if (column < header.Count && taken.Add(column))
                map = map.With(field.Column, column);
        }

        foreach (var field in ImportFields.Of(kind))
        {
            var column = names[field].Select(name => plain.IndexOf(name)).FirstOrDefault(i => i >= 0 && !taken.Contains(i), -1);
            if (column >= 0 && taken.Add(column))
                map = map.With(field, column);
        }

        return map;
    }

    /// <summary>Whether a row looks like a header: one of its cells bears a name that we know.</summary>
    public static bool Knows(ImportKind kind, IReadOnlyList<string> row)
        => row.Select(Plain).Any(cell => NamesOf(kind).Values.Any(names => names.Contains(cell)));

    // Customer_Code, "customer code" and 金额（元） are written in many ways.
    internal static string Plain(string name)
    {
        var folded = CellText.Fold(name.Length <= 200 ? name : name[..200]).ToLowerInvariant();
        var bracket = folded.IndexOf('(', StringComparison.Ordinal);
        return string.Concat((bracket > 0 ? folded[..bracket] : folded).Where(char.IsLetterOrDigit));
    }

    private static IReadOnlyDictionary<ImportField, string[]> NamesOf(ImportKind kind) => kind switch
    {
        ImportKind.Purchases => PurchaseHeaders.Names,
        ImportKind.Customers => CustomerHeaders.Names,
        ImportKind.Contacts => ContactHeaders.Names,
        _ => InteractionHeaders.Names,
    };
}
