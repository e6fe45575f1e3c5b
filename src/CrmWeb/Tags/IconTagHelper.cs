using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrmWeb.Tags;

/// <summary><c>&lt;icon name="users"/&gt;</c>: a line drawing (图标) that takes the colour of its text and says nothing to a screen reader.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IconTagHelper : TagHelper
{
    public string Name { get; set; } = "";

    /// <summary>Pixels.</summary>
    public int Size { get; set; } = 18;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var classes = output.Attributes["class"]?.Value?.ToString();
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", classes is null ? "icon" : $"icon {classes}");
        output.Attributes.SetAttribute("viewBox", "0 0 24 24");
        output.Attributes.SetAttribute("width", Size);
        output.Attributes.SetAttribute("height", Size);
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Attributes.SetAttribute("focusable", "false");
        output.Content.SetHtmlContent($"<path d=\"{Icons.Path(Name)}\"/>");
    }
}
