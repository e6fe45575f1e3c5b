using CrmWeb.Language;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrmWeb.Tags;

/// <summary><c>&lt;pager&gt;</c>: turns the pages (分页) of a keyset list, which knows its first and its next page but no page numbers.</summary>
[HtmlTargetElement("pager", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PagerTagHelper(Words words) : TagHelper
{
    /// <summary>What is shown, in words: "50 of 23,570".</summary>
    public string Count { get; set; } = "";

    /// <summary>Address of the first page; left out while it is shown.</summary>
    public string? First { get; set; }

    /// <summary>Address of the page before; left out on the first.</summary>
    public string? Previous { get; set; }

    /// <summary>Address of the next page; left out on the last.</summary>
    public string? Next { get; set; }

    /// <summary>The element that the page is swapped into, as a selector.</summary>
    public string? Into { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pager");
        output.Attributes.SetAttribute("aria-label", words["Common.Pages"].Value);

        var count = new TagBuilder("span");
        count.InnerHtml.Append(Count);
        var links = new TagBuilder("span");
        links.AddCssClass("pager-links");
        AddLink(links, First, "Common.First", "first");
        AddLink(links, Previous, "Common.Previous", "prev");
        AddLink(links, Next, "Common.Next", "next");
        output.Content.AppendHtml(count);
        output.Content.AppendHtml(links);
    }

    private void AddLink(TagBuilder links, string? href, string word, string relation)
    {
        if (string.IsNullOrEmpty(href)) // a view hands on null as an empty text
            return;

        var link = new TagBuilder("a");
        link.AddCssClass("btn btn-quiet btn-sm");
        link.Attributes["href"] = href;
        link.Attributes["rel"] = relation;
        if (Into is not null)
            link.Attributes["data-swap"] = Into;
        link.InnerHtml.Append(words[word].Value);
        links.InnerHtml.AppendHtml(link);
    }
}
