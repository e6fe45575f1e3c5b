using CrmWeb.Domain.CustomFields;
using CrmWeb.Domain.Imports;

namespace CrmWeb.Data.Exports;

/// <summary>What a record says in the company's own fields as cells of a file (自定义字段导出), so that an import reads it as it was.</summary>
internal static class OwnFieldCells
{
    public static IEnumerable<string> Of(IHoldsFields record, IReadOnlyList<CustomField> own, string language)
    {
        var said = record.FieldValues.ToDictionary(v => v.FieldId, v => v.Content);
        return own.Select(field => Cell(field, said.GetValueOrDefault(field.Id), language));
    }

    private static string Cell(CustomField field, FieldContent content, string language) => content switch
    {
        { Number: { } number } => ExportedCells.Amount(number),
        { Day: { } day } => ExportedCells.Day(day),
        { ChoiceId: { } choice } => field.ChoiceIn(language, choice),
        { IsYes: { } yes } => ExportedCells.YesNo(yes, language),
        _ => content.Text ?? "",
    };
}
