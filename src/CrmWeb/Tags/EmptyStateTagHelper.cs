using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrmWeb.Tags;

/// <summary><c>&lt;empty-state&gt;</c>: what an empty list (空列表) says, and the first thing to do about it.</summary>
[HtmlTargetElement("empty-state", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class EmptyStateTagHelper : TagHelper
{
    public string Icon { get; set; } = "search";

    public string Text { get; set; } = "";

    public string? Href { get; set; }

    public string? Action { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "empty");
        output.Content.AppendHtml($"<svg class=\"icon\" viewBox=\"0 0 24 24\" width=\"28\" height=\"28\" aria-hidden=\"true\"><path d=\"{Icons.Path(Icon)}\"/></svg>");
        output.Content.AppendHtml(Tag("p", Text));
        if (!string.IsNullOrEmpty(Href) && !string.IsNullOrEmpty(Action))
            output.Content.AppendHtml(Link(Href, Action));
    }

    private static TagBuilder Link(string href, string text)
    {
        var link = Tag("a", text);
        link.AddCssClass("btn btn-quiet");
        link.Attributes["href"] = href;
        return link;
    }

    private static TagBuilder Tag(string name, string text)
    {
        var tag = new TagBuilder(name);
        tag.InnerHtml.Append(text);
        return tag;
    }
}
