using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrmWeb.Tags;

/// <summary><c>&lt;later&gt;</c>: a part of the page that is fetched once the page stands (后取分区); without scripts a link leads to it.</summary>
[HtmlTargetElement("later", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class LaterTagHelper : TagHelper
{
    /// <summary>The address that answers with the part alone, and with a whole page to whoever follows the link.</summary>
    public string From { get; set; } = "";

    public string Title { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "later");
        output.Attributes.SetAttribute("data-later", From);
        var link = new TagBuilder("a");
        link.Attributes["href"] = From;
        link.InnerHtml.Append(Title);
        output.Content.AppendHtml(link);
    }
}
