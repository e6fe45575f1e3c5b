using CrmWeb.Language;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrmWeb.Tags;

/// <summary><c>&lt;clv amount="@x" missing="@hasNoValueYet"/&gt;</c>: a lifetime value (客户终身价值), or in words that there is none yet.</summary>
[HtmlTargetElement("clv", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ClvTagHelper(Words words, Formats formats) : TagHelper
{
    public decimal? Amount { get; set; }

    /// <summary>Nothing was bought that a value could come from, so that 0 would say something that nobody knows.</summary>
    public bool Missing { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        var (look, title, text) = Missing ? ("no-value", words["Value.NoneYetWhy"].Value, words["Value.NoneYet"].Value)
            : Amount is { } amount ? ("text-nowrap", formats.Money(amount, formats.BaseCurrency), formats.Whole(amount, formats.BaseCurrency))
            : ("text-nowrap", null, "–");
        output.Attributes.SetAttribute("class", look);
        if (title is not null)
            output.Attributes.SetAttribute("title", title);
        output.Content.SetContent(text);
    }
}
