using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.SavedViews;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.SavedViews;

/// <summary>A view in a list of them (视图行).</summary>
public sealed record ViewRow(int Id, string Title, string Query, string? Team, bool IsDefault, bool MayEdit)
{
    public string Address => AddressOf(Id, Query);

    public static string AddressOf(int id, string query) => QueryHelpers.AddQueryString($"/customers{query}", "view", $"{id}");

    /// <summary>Where the list opens for somebody who asks for nothing else; none for the plain list.</summary>
    public static async Task<string?> DefaultAddressAsync(CrmDbContext db, StaffScope staff, CancellationToken cancel)
    {
        var chosen = await db.SavedViews.VisibleTo(staff).Where(v => db.DefaultViews.Any(d => d.StaffId == staff.StaffId && d.ViewId == v.Id)).Select(v => new { v.Id, v.Query }).SingleOrDefaultAsync(cancel);
        return chosen is null ? null : AddressOf(chosen.Id, chosen.Query);
    }
}
