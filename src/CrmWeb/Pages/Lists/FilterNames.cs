using System.Globalization;
using CrmWeb.Data;
using CrmWeb.Data.Identity;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Lists;
using CrmWeb.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Lists;

/// <summary>The staff, teams and tags that conditions name by their numbers (筛选中的名称).</summary>
public sealed record FilterNames(Choices Staff, Choices Teams, Choices Tags)
{
    private const int MostTags = 300;

    /// <summary>Those that the conditions speak of, with one question.</summary>
    public static async Task<FilterNames> OfAsync(CrmDbContext db, FilterGroup filter, CancellationToken cancel)
    {
        var (staff, teams, tags) = (Ids(filter, FieldKind.Staff), Ids(filter, FieldKind.Team), Ids(filter, FieldKind.Tags));
        if (staff.Count + teams.Count + tags.Count == 0)
            return new(new([]), new([]), new([]));

        var named = (await db.Users.Where(u => staff.Contains(u.Id)).Select(u => new { Kind = FieldKind.Staff, u.Id, Name = u.DisplayName })
            .Concat(db.Teams.Where(t => teams.Contains(t.Id)).Select(t => new { Kind = FieldKind.Team, t.Id, t.Name }))
            .Concat(db.Tags.Where(t => tags.Contains(t.Id)).Select(t => new { Kind = FieldKind.Tags, t.Id, t.Name })).ToListAsync(cancel)).ToLookup(n => n.Kind, n => new Named(n.Id, n.Name));
        return new(List(named[FieldKind.Staff]), List(named[FieldKind.Team]), List(named[FieldKind.Tags]));
    }

    /// <summary>All that a person may choose from, and those that the conditions speak of already.</summary>
    public static async Task<FilterNames> ForAsync(CrmDbContext db, StaffScope staff, FilterGroup filter, CancellationToken cancel)
    {
        var (everywhere, people, teams) = (staff.Reads is Reach.Company, Ids(filter, FieldKind.Staff), Ids(filter, FieldKind.Team));
        return new(
            await ListAsync(db.MayOwnWork().Where(u => everywhere || (u.TeamId != null && staff.TeamIds.Contains(u.TeamId.Value)))
                .Union(db.Users.Where(u => people.Contains(u.Id))).OrderBy(u => u.DisplayName).Select(u => new Named(u.Id, u.DisplayName)), cancel),
            await ListAsync(db.Teams.Where(t => everywhere || staff.TeamIds.Contains(t.Id) || teams.Contains(t.Id)).OrderBy(t => t.Name).Select(t => new Named(t.Id, t.Name)), cancel),
            await ListAsync(db.Tags.OrderBy(t => t.Name).Take(MostTags).Select(t => new Named(t.Id, t.Name)), cancel));
    }

    private static List<int> Ids(FilterGroup filter, FieldKind kind)
        => [.. filter.Conditions.Where(c => c.Field.Traits.Kind == kind).SelectMany(c => c.Values).Where(v => v != FilterText.Me).Select(v => int.Parse(v, CultureInfo.InvariantCulture)).Distinct()];

    private static async Task<Choices> ListAsync(IQueryable<Named> rows, CancellationToken cancel)
        => List(await rows.ToListAsync(cancel));

    private static Choices List(IEnumerable<Named> rows) => new([.. rows.Select(r => new SelectListItem(r.Name, r.Id.ToString(CultureInfo.InvariantCulture)))]);

    private sealed record Named(int Id, string Name);
}
