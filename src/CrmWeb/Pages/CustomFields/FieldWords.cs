using System.Globalization;
using CrmWeb.Data.CustomFields;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Language;

namespace CrmWeb.Pages.CustomFields;

/// <summary>How custom fields read (自定义字段的说法) in the reader's language.</summary>
public sealed class FieldWords(Words words, Formats formats)
{
    private static string Language => CultureInfo.CurrentUICulture.Name;

    public static string Label(CustomField field) => field.NameIn(Language);

    public static string Label(FieldChoice choice) => choice.NameIn(Language);

    public static string Label(FieldColumn field) => field.NameIn(Language);

    public static string Label(SaidField field) => field.NameIn(Language);

    public static string Hint(CustomField field) => field.HelpIn(Language);

    public string Say(CustomField field, FieldContent content) => Say(content, content.ChoiceId is { } id ? field.ChoiceIn(Language, id) : "");

    public string Say(SaidField said) => Say(said.Content, said.ChoiceIn(Language) ?? "");

    public string Fault(CustomField field, FieldFault fault) => fault switch
    {
        FieldFault.TooSmall => words["FieldFault.TooSmall", Formats.Entered(field.Least ?? -Domain.Bounds.LargestMoney)].Value,
        FieldFault.TooLarge => words["FieldFault.TooLarge", Formats.Entered(field.Most ?? Domain.Bounds.LargestMoney)].Value,
        FieldFault.TooLong => words["FieldFault.TooLong", CustomField.TextLength].Value,
        _ => words.Of(fault),
    };

    private string Say(FieldContent content, string choice) => content switch
    {
        { Number: { } number } => Formats.Entered(number),
        { Day: { } day } => formats.Date(day),
        { IsYes: { } yes } => words[yes ? "Common.Yes" : "Common.No"].Value,
        { ChoiceId: not null } => choice,
        _ => content.Text ?? "",
    };
}
