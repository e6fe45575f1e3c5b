using CrmWeb.Language;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrmWeb.Tags;

/// <summary><c>&lt;field for="Input.Name"/&gt;</c>: label, input, hint and message of one property (表单字段), so that every form looks the same.</summary>
/// <remarks>An enum makes a select and a bool a checkbox by themselves; other attributes go to the input.</remarks>
[HtmlTargetElement("field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper(IHtmlGenerator generator, FieldInput inputs, Words words) : TagHelper
{
    public ModelExpression For { get; set; } = null!;

    /// <summary>Instead of the property's own word.</summary>
    public string? Label { get; set; }

    public string? Hint { get; set; }

    public string? Type { get; set; }

    /// <summary>More than 0 makes a text area of so many rows.</summary>
    public int Rows { get; set; }

    public IEnumerable<SelectListItem>? Options { get; set; }

    /// <summary>The words of an empty first choice.</summary>
    public string? Blank { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var id = TagBuilder.CreateSanitizedId(View.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name), generator.IdAttributeDotReplacement);
        var error = ErrorOf();
        var input = inputs.Make(View, this, Attributes(output, id, error));
        var label = generator.GenerateLabel(View, For.ModelExplorer, For.Name, Label ?? Word(), new { @class = "form-label" });

        output.Attributes.Clear();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", FieldInput.IsCheckbox(this) ? "field check" : "field");
        output.Content.AppendHtml(FieldInput.IsCheckbox(this) ? new HtmlContentBuilder().AppendHtml(input).AppendHtml(label) : new HtmlContentBuilder().AppendHtml(label).AppendHtml(input));
        AppendNote(output, id + "_hint", "form-text", Hint);
        AppendNote(output, id + "_error", "invalid-feedback", error);
    }

    private string Word() => words.Field(For.Metadata.ContainerType!, For.Metadata.PropertyName!);

    private string? ErrorOf()
        => View.ViewData.ModelState.TryGetValue(For.Name, out var state) && state.Errors.Count > 0
            ? string.Join(' ', state.Errors.Select(e => e.ErrorMessage).Distinct(StringComparer.Ordinal))
            : null;

    private Dictionary<string, object?> Attributes(TagHelperOutput output, string id, string? error)
    {
        var attributes = output.Attributes.ToDictionary(a => a.Name, a => (object?)a.Value?.ToString(), StringComparer.OrdinalIgnoreCase);
        var kind = FieldInput.IsCheckbox(this) ? "form-check-input" : FieldInput.IsSelect(this) ? "form-select" : "form-control";
        attributes["class"] = error is null ? kind : kind + " is-invalid";
        if (error is not null)
            attributes["aria-invalid"] = "true";

        var notes = string.Join(' ', new[] { string.IsNullOrEmpty(Hint) ? null : id + "_hint", error is null ? null : id + "_error" }.Where(n => n is not null));
        if (notes.Length > 0)
            attributes["aria-describedby"] = notes;
        return attributes;
    }

    private static void AppendNote(TagHelperOutput output, string id, string classes, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return;

        var note = new TagBuilder("div");
        note.AddCssClass(classes);
        note.Attributes["id"] = id;
        note.InnerHtml.Append(text);
        output.Content.AppendHtml(note);
    }
}
