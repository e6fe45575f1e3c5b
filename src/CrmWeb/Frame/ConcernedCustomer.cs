using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CrmWeb.Frame;

/// <summary>Which customer a page is about (页面所涉客户): its alerts stand on top of every such page and form.</summary>
public static class ConcernedCustomer
{
    /// <summary>The name under which a page says it, where its address does not.</summary>
    public const string Key = "ConcernedCustomer";

    /// <summary>What the page says itself, else the customer in its address; none for lists, and where the page shows the alerts by itself.</summary>
    public static int? Of(ViewContext view)
    {
        if (view.HttpContext.Items.ContainsKey(Key))
            return null;
        if (view.ViewData[Key] is int said)
            return said;

        var route = view.RouteData.Values;
        var isTheirs = view.HttpContext.Request.Path.StartsWithSegments("/customers", StringComparison.OrdinalIgnoreCase);
        var id = (isTheirs ? route.GetValueOrDefault("customerId") ?? route.GetValueOrDefault("id") : null) ?? view.HttpContext.Request.Query["customerId"].ToString();
        return int.TryParse($"{id}", NumberStyles.None, CultureInfo.InvariantCulture, out var customer) ? customer : null;
    }

    /// <summary>The alerts are shown already; the frame need not show them again.</summary>
    public static void IsTold(HttpContext context) => context.Items[Key] = true;
}
