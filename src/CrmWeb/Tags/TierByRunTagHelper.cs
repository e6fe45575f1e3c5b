using CrmWeb.Domain.Value;
using CrmWeb.Language;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrmWeb.Tags;

/// <summary><c>&lt;tier-by-run in-effect= computed= as-of=/&gt;</c>: the tier by the last run (当日等级), shown only where it is not the one in effect.</summary>
[HtmlTargetElement("tier-by-run", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TierByRunTagHelper(Words words, Formats formats) : TagHelper
{
    public PyramidTier? InEffect { get; set; }
    public PyramidTier? Computed { get; set; }

    /// <summary>As-of day of the run finished last; none before the first.</summary>
    public DateOnly? AsOf { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (AsOf is not { } day || Computed == InEffect)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "small";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "by-run");
        output.Content.SetContent(words["Tier.ByRun", formats.Date(day), Computed is { } tier ? formats.Tier(tier) : words["Tier.NoneByRun"].Value].Value);
    }
}
