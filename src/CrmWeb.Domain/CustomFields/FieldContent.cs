using System.Globalization;
using CrmWeb.Domain.Lists;

namespace CrmWeb.Domain.CustomFields;

/// <summary>What a record says in a custom field (字段内容): by the field's type one of these, or none.</summary>
public readonly record struct FieldContent(string? Text = null, decimal? Number = null, DateOnly? Day = null, int? ChoiceId = null, bool? IsYes = null)
{
    public bool IsNone => this == default;

    /// <summary>As an input of a form holds it, whatever the language.</summary>
    public string Written => this switch
    {
        { Number: { } number } => number.ToString("0.####", CultureInfo.InvariantCulture),
        { Day: { } day } => FilterValues.Day(day),
        { ChoiceId: { } choice } => choice.ToString(CultureInfo.InvariantCulture),
        { IsYes: { } yes } => yes ? FilterText.Yes : FilterText.No,
        _ => Text ?? "",
    };
}
