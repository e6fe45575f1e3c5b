using CrmWeb.Domain.CustomFields;
using CrmWeb.Domain.Imports;

namespace CrmWeb.Data.Exports;

/// <summary>How fields and values are called in the reader's language (导出用词).</summary>
public sealed record ExportWords(Func<ImportField, string> Title, Func<Enum, string> Say, TimeZoneInfo Zone, string Language = "en");

/// <summary>A table to be written (导出表): its fields, and its rows as they are read.</summary>
public sealed record ExportTable(IReadOnlyList<ImportField> Fields, IAsyncEnumerable<IReadOnlyList<string>> Rows)
{
    /// <summary>The company's own fields, whose columns follow.</summary>
    public IReadOnlyList<CustomField> Own { get; init; } = [];

    /// <summary>Of a table whose columns are no fields of an import.</summary>
    public IReadOnlyList<string> Titles { get; init; } = [];

    /// <summary>Which of those hold numbers.</summary>
    public IReadOnlyList<bool> Numbers { get; init; } = [];

    internal IReadOnlyList<string> TitlesIn(ExportWords words) => Titles.Count > 0 ? Titles : [.. Fields.Select(words.Title), .. Own.Select(f => f.NameIn(words.Language))];

    internal bool[] NumberColumns => Titles.Count > 0 ? [.. Numbers] : [.. Fields.Select(IsNumber), .. Own.Select(f => f.Type is CustomFieldType.Number)];

    /// <summary>Fields whose cells are numbers.</summary>
    public static bool IsNumber(ImportField field)
        => field is ImportField.Amount or ImportField.Cost or ImportField.Margin or ImportField.Minutes or ImportField.Tone or ImportField.Arousal or ImportField.Attitude;
}
