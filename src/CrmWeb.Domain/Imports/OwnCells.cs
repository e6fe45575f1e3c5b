using CrmWeb.Domain.CustomFields;

namespace CrmWeb.Domain.Imports;

/// <summary>Reads the company's own fields from the cells of a row (自定义字段识别), each by its type.</summary>
internal static class OwnCells
{
    /// <summary>What the row tells, by the number of the field; an empty cell tells nothing.</summary>
    public static IReadOnlyDictionary<int, FieldContent> Read(RowCells row)
        => row.Rules.Own.Where(f => row.Has(f.Column)).ToDictionary(f => f.Id, f => Read(row, f));

    private static FieldContent Read(RowCells row, CustomField field)
    {
        FieldContent content = field.Type switch
        {
            CustomFieldType.Number => new(Number: row.Number(field.Column)),
            CustomFieldType.Date => new(Day: row.AnyDay(field.Column)),
            CustomFieldType.Choice => new(ChoiceId: Choice(row, field)),
            CustomFieldType.YesNo => new(IsYes: row.YesNo(field.Column)),
            _ => new(row.Text(field.Column, CustomField.TextLength)),
        };
        // A retired choice may come back with the record that had it.
        return content.IsNone || field.FaultOf(content, content) is not { } fault ? content : row.Blame(field.Column, KindOf(fault), default(FieldContent));
    }

    private static int? Choice(RowCells row, CustomField field)
    {
        var sought = CellText.Fold(row.Cell(field.Column));
        var chosen = field.Choices.Find(c => IsNamed(c.English, sought) || IsNamed(c.Chinese, sought));
        return chosen?.Id ?? row.Blame<int?>(field.Column, FaultKind.UnknownChoice, null);
    }

    private static bool IsNamed(string name, string sought) => CellText.Fold(name).Equals(sought, StringComparison.OrdinalIgnoreCase);

    private static FaultKind KindOf(FieldFault fault) => fault is FieldFault.TooSmall or FieldFault.TooLarge ? FaultKind.OutOfRange : FaultKind.NoSuchDay;
}
