using CrmWeb.Language;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrmWeb.Tags;

/// <summary><c>&lt;money amount="@x" currency="EUR"/&gt;</c>: an amount (金额); shortened ones carry the full amount as title.</summary>
[HtmlTargetElement("money", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MoneyTagHelper(Formats formats) : TagHelper
{
    public decimal? Amount { get; set; }

    /// <summary>The record's own currency; the company's when left out.</summary>
    public string? Currency { get; set; }

    public bool Compact { get; set; }

    public bool Whole { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "span";
        output.Attributes.SetAttribute("class", "text-nowrap");
        output.TagMode = TagMode.StartTagAndEndTag;
        if (Amount is not { } amount)
        {
            output.Content.SetContent("–");
            return;
        }

        var currency = Currency ?? formats.BaseCurrency;
        if (Compact || Whole)
            output.Attributes.SetAttribute("title", formats.Money(amount, currency));
        output.Content.SetContent(Compact ? formats.Compact(amount, currency) : Whole ? formats.Whole(amount, currency) : formats.Money(amount, currency));
    }
}
