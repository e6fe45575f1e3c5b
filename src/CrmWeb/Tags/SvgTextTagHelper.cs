using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrmWeb.Tags;

/// <summary><c>&lt;svg-text&gt;</c>: text in a drawing (图中文字); Razor keeps the element name <c>text</c> to itself inside code blocks.</summary>
[HtmlTargetElement("svg-text")]
public sealed class SvgTextTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "text";
    }
}
