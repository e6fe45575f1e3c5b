using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CrmWeb.Web;

/// <summary>A list to choose from (选项列表), which knows whether a choice was on offer.</summary>
public sealed record Choices(IReadOnlyList<SelectListItem> Items)
{
    public bool Offers(string? code) => string.IsNullOrEmpty(code) || Items.Any(i => i.Value == code);

    public bool Offers(int? id) => id is null || Offers(id.Value.ToString(CultureInfo.InvariantCulture));

    public string NameOf(int id) => NameOf(id.ToString(CultureInfo.InvariantCulture));

    public string NameOf(string code) => Items.FirstOrDefault(i => i.Value == code)?.Text ?? code;
}
