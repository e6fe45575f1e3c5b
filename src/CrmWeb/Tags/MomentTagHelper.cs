using CrmWeb.Language;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrmWeb.Tags;

/// <summary><c>&lt;moment at="@utc" ago/&gt;</c>: a moment (时刻) in the company's zone; a relative one carries the exact one as title.</summary>
[HtmlTargetElement("moment", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MomentTagHelper(Formats formats) : TagHelper
{
    public DateTime? At { get; set; }

    public bool Ago { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagMode = TagMode.StartTagAndEndTag;
        output.TagName = At is null ? "span" : "time";
        if (At is not { } at)
        {
            output.Content.SetContent("–");
            return;
        }

        output.Attributes.SetAttribute("datetime", DateTime.SpecifyKind(at, DateTimeKind.Utc).ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture));
        if (Ago)
            output.Attributes.SetAttribute("title", formats.Moment(at));
        output.Content.SetContent(Ago ? formats.Ago(at) : formats.Moment(at));
    }
}
