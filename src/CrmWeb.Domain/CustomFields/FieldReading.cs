using System.Globalization;
using CrmWeb.Domain.Lists;

namespace CrmWeb.Domain.CustomFields;

/// <summary>Reads what a form holds for a custom field (字段值校验), and tells what is wrong with it.</summary>
public static class FieldReading
{
    private const int MostDecimals = 4;
    private static readonly DateOnly LatestDay = new(2199, 12, 31);

    extension(CustomField field)
    {
        /// <param name="written">As <see cref="FieldContent.Written"/>.</param>
        /// <param name="held">What the record holds now; a retired choice may stay.</param>
        public FieldContent Read(string? written, FieldContent held, out FieldFault? fault)
        {
            var text = written?.Trim() ?? "";
            var content = text.Length == 0 ? default : field.Parse(text);
            fault = text.Length == 0 ? (field.IsRequired ? FieldFault.Missing : null) : content.IsNone ? Unread(field.Type) : field.FaultOf(content, held);
            return fault is null ? content : default;
        }

        /// <summary>What is wrong with a content of the right type; a day so far away is a slip of the hand.</summary>
        public FieldFault? FaultOf(FieldContent content, FieldContent held) => content switch
        {
            { Text.Length: > CustomField.TextLength } => FieldFault.TooLong,
            { Text: { } text } when text.Any(char.IsControl) => FieldFault.BadCharacter,
            { Number: { } number } => field.FaultOf(number),
            { Day: { } day } when day < Bounds.EarliestDay || day > LatestDay => FieldFault.NotADay,
            { ChoiceId: { } id } when id != held.ChoiceId && !field.Choices.Exists(c => c.Id == id && !c.IsRetired) => FieldFault.UnknownChoice,
            _ => null,
        };

        private FieldFault? FaultOf(decimal number)
            => decimal.Round(number, MostDecimals) != number ? FieldFault.TooPrecise
                : number < (field.Least ?? -Bounds.LargestMoney) ? FieldFault.TooSmall
                : number > (field.Most ?? Bounds.LargestMoney) ? FieldFault.TooLarge
                : null;

        // What cannot be read is none.
        private FieldContent Parse(string text) => field.Type switch
        {
            CustomFieldType.Number => new(Number: decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null),
            CustomFieldType.Date => new(Day: DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null),
            CustomFieldType.Choice => new(ChoiceId: int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null),
            CustomFieldType.YesNo => new(IsYes: text is FilterText.Yes ? true : text is FilterText.No ? false : null),
            _ => new(text),
        };
    }

    private static FieldFault Unread(CustomFieldType type) => type switch
    {
        CustomFieldType.Number => FieldFault.NotANumber,
        CustomFieldType.Date => FieldFault.NotADay,
        CustomFieldType.Choice => FieldFault.UnknownChoice,
        _ => FieldFault.NotYesNo,
    };
}
