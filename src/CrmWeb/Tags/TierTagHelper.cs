using CrmWeb.Domain.Value;
using CrmWeb.Language;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrmWeb.Tags;

/// <summary><c>&lt;tier of="@row.Tier"/&gt;</c>: the badge of a pyramid tier (客户等级), or a dash for a customer that has none.</summary>
[HtmlTargetElement("tier", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TierTagHelper(Formats formats) : TagHelper
{
    public PyramidTier? Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Of is null ? "muted" : $"tier t-{Of}");
        output.Content.SetContent(Of is { } tier ? formats.Tier(tier) : "–");
    }
}
