using System.Globalization;
using CrmWeb.Language;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CrmWeb.Tags;

/// <summary>Which input (输入控件) suits a property, and how its value is written into it.</summary>
public sealed class FieldInput(IHtmlGenerator generator, Words words)
{
    public static bool IsCheckbox(FieldTagHelper field) => TypeOf(field) == typeof(bool) && field.Options is null;

    public static bool IsSelect(FieldTagHelper field) => field.Options is not null || TypeOf(field).IsEnum;

    public IHtmlContent Make(ViewContext view, FieldTagHelper field, IDictionary<string, object?> attributes)
    {
        var (model, name) = (field.For.ModelExplorer, field.For.Name);
        if (IsCheckbox(field))
            return Checkbox(view, field, attributes);
        if (IsSelect(field))
            return generator.GenerateSelect(view, model, field.Blank, name, field.Options ?? Members(TypeOf(field)), allowMultiple: false, attributes);
        if (field.Rows > 0)
            return generator.GenerateTextArea(view, model, name, field.Rows, 0, attributes);

        attributes["type"] = field.Type ?? DefaultType(TypeOf(field));
        if (TypeOf(field) == typeof(decimal) || TypeOf(field) == typeof(double))
            attributes.TryAdd("step", "any");
        return attributes["type"] is "password" or "file"
            ? generator.GenerateTextBox(view, model, name, "", null, WithoutValue(attributes))
            : generator.GenerateTextBox(view, model, name, Written(field.For.Model), null, attributes);
    }

    // A browser sends nothing for an empty box; the hidden field after it says no.
    private IHtmlContent Checkbox(ViewContext view, FieldTagHelper field, IDictionary<string, object?> attributes)
        => new HtmlContentBuilder()
            .AppendHtml(generator.GenerateCheckBox(view, field.For.ModelExplorer, field.For.Name, field.For.Model as bool?, attributes))
            .AppendHtml(generator.GenerateHiddenForCheckbox(view, field.For.ModelExplorer, field.For.Name));

    private static Type TypeOf(FieldTagHelper field) => Nullable.GetUnderlyingType(field.For.Metadata.ModelType) ?? field.For.Metadata.ModelType;

    private IEnumerable<SelectListItem> Members(Type type)
        => Enum.GetValues(type).Cast<Enum>().Select(member => new SelectListItem(words.Of(member), member.ToString()));

    private static string DefaultType(Type type)
        => type == typeof(DateOnly) ? "date"
        : type == typeof(TimeOnly) ? "time"
        : type == typeof(DateTime) ? "datetime-local"
        : type == typeof(int) || type == typeof(decimal) || type == typeof(double) || type == typeof(long) ? "number"
        : "text";

    // Browsers read the values of these inputs in one form whatever the language.
    private static object? Written(object? value) => value switch
    {
        // A day that nobody has chosen yet.
        DateOnly day when day == default => "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value,
    };

    private static IDictionary<string, object?> WithoutValue(IDictionary<string, object?> attributes)
    {
        attributes["value"] = "";
        return attributes;
    }
}
