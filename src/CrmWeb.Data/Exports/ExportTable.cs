using CrmWeb.Domain.Imports;

namespace CrmWeb.Data.Exports;

/// <summary>How fields and values are called in the reader's language (导出用词).</summary>
public sealed record ExportWords(Func<ImportField, string> Title, Func<Enum, string> Say, TimeZoneInfo Zone);

/// <summary>A table to be written (导出表): its fields, and its rows as they are read.</summary>
public sealed record ExportTable(IReadOnlyList<ImportField> Fields, IAsyncEnumerable<IReadOnlyList<string>> Rows)
{
    /// <summary>Fields whose cells are numbers.</summary>
    public static bool IsNumber(ImportField field)
        => field is ImportField.Amount or ImportField.Cost or ImportField.Margin or ImportField.Minutes or ImportField.Tone or ImportField.Arousal or ImportField.Attitude;
}
