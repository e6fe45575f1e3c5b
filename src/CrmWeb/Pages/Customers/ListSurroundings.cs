using System.Globalization;
using CrmWeb.Data;
using CrmWeb.Data.Identity;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Lists;
using CrmWeb.Domain.SavedViews;
using CrmWeb.Pages.Lists;
using CrmWeb.Pages.SavedViews;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Customers;

/// <summary>What stands around the list of customers and does not change with its rows (列表周边): owners to choose from, views, and the names in conditions.</summary>
public sealed record ListSurroundings(IReadOnlyList<SelectListItem> Owners, IReadOnlyList<ViewRow> Views, FilterNames Names)
{
    /// <summary>With one question for the owners, the views, and the names where conditions have some.</summary>
    public static async Task<ListSurroundings> OfAsync(CrmDbContext db, StaffScope staff, FilterGroup conditions, CancellationToken cancel)
    {
        var (everywhere, editable) = (staff.Reads is Reach.Company, db.SavedViews.EditableBy(staff));
        var owners = db.MayOwnWork().Where(u => u.Id != staff.StaffId && (everywhere || (u.TeamId != null && staff.TeamIds.Contains(u.TeamId.Value))))
            .Select(u => new ListedName { Kind = ListedKind.Owner, Id = u.Id, Name = u.DisplayName, Query = "", MayEdit = false });
        var views = db.SavedViews.VisibleTo(staff).Select(v => new ListedName { Kind = ListedKind.View, Id = v.Id, Name = v.Title, Query = v.Query, MayEdit = editable.Any(mine => mine.Id == v.Id) });
        var asked = FilterNames.IsAsked(conditions) ? owners.Concat(views).Concat(FilterNames.Asked(db, conditions)) : owners.Concat(views);
        var found = await asked.ToListAsync(cancel);
        var rows = found.OrderBy(r => r.Name, StringComparer.CurrentCulture).ToLookup(r => r.Kind);
        return new(
            [.. rows[ListedKind.Owner].Select(o => new SelectListItem(o.Name, o.Id.ToString(CultureInfo.InvariantCulture)))],
            [.. rows[ListedKind.View].Select(v => new ViewRow(v.Id, v.Name, v.Query, null, false, v.MayEdit))],
            FilterNames.Of(found));
    }
}
