using System.Globalization;
using CrmWeb.Data;
using CrmWeb.Data.Identity;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Domain.Lists;
using CrmWeb.Language;
using CrmWeb.Pages.Campaigns;
using CrmWeb.Pages.CustomFields;
using CrmWeb.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Lists;

/// <summary>The staff, teams, tags, campaigns, own fields and their choices that conditions name by their numbers (筛选中的名称).</summary>
public sealed record FilterNames(Choices Staff, Choices Teams, Choices Tags, Choices Campaigns, Choices Own, Choices Picks)
{
    private const int MostTags = 300;

    /// <summary>The company's own fields with what may be chosen, for who puts conditions together; archived ones too, for a filter that was kept may ask for them.</summary>
    public IReadOnlyList<CustomField> Fields { get; private init; } = [];

    /// <summary>What a field is called; one that is not there any more by its kind.</summary>
    public string Label(AskedField asked, Words words)
        => asked.Own > 0 && Own.Offers(asked.Own) ? Own.NameOf(asked.Own) : words.Of(asked.Field);

    /// <summary>What may be chosen of a field of the company's own.</summary>
    public Choices ChoicesOf(AskedField asked)
        => List((Fields.FirstOrDefault(f => f.Id == asked.Own)?.Choices ?? []).Select(c => new Named(c.Id, FieldWords.Label(c))));

    /// <summary>Those that the conditions speak of, with one question.</summary>
    public static async Task<FilterNames> OfAsync(CrmDbContext db, FilterGroup filter, CancellationToken cancel)
        => Of(IsAsked(filter) ? await Asked(db, filter).ToListAsync(cancel) : []);

    /// <summary>The conditions name somebody or something by number.</summary>
    internal static bool IsAsked(FilterGroup filter)
        => filter.Conditions.Any(c => c.Field.IsOwn || c.Field.Traits.Kind is FieldKind.Staff or FieldKind.Team or FieldKind.Tags or FieldKind.Campaign);

    /// <summary>The question alone, to be asked together with another.</summary>
    internal static IQueryable<ListedName> Asked(CrmDbContext db, FilterGroup filter)
    {
        var (staff, teams, tags, campaigns) = (Ids(filter, FieldKind.Staff), Ids(filter, FieldKind.Team), Ids(filter, FieldKind.Tags), Ids(filter, FieldKind.Campaign));
        var people = db.Users.Where(u => staff.Contains(u.Id)).Select(u => new ListedName { Kind = ListedKind.Staff, Id = u.Id, Name = u.DisplayName, Query = "", MayEdit = false })
            .Concat(db.Teams.Where(t => teams.Contains(t.Id)).Select(t => new ListedName { Kind = ListedKind.Team, Id = t.Id, Name = t.Name, Query = "", MayEdit = false }))
            .Concat(db.Tags.Where(t => tags.Contains(t.Id)).Select(t => new ListedName { Kind = ListedKind.Tag, Id = t.Id, Name = t.Name, Query = "", MayEdit = false }))
            .Concat(db.Campaigns.Where(k => campaigns.Contains(k.Id)).Select(k => new ListedName { Kind = ListedKind.Campaign, Id = k.Id, Name = k.Name, Query = "", MayEdit = false }));
        return filter.Conditions.Any(c => c.Field.IsOwn) ? people.Concat(OwnNames.Asked(db, filter, Ids(filter, FieldKind.Pick))) : people;
    }

    internal static FilterNames Of(IEnumerable<ListedName> rows)
    {
        var named = rows.ToLookup(r => r.Kind, r => new Named(r.Id, r.Name));
        return new(List(named[ListedKind.Staff]), List(named[ListedKind.Team]), List(named[ListedKind.Tag]), List(named[ListedKind.Campaign]), List(named[ListedKind.Own]), List(named[ListedKind.Pick]));
    }

    /// <summary>All that a person may choose from, and those that the conditions speak of already.</summary>
    public static async Task<FilterNames> ForAsync(CrmDbContext db, StaffScope staff, FilterGroup filter, CancellationToken cancel)
    {
        var (everywhere, people, teams) = (staff.Reads is Reach.Company, Ids(filter, FieldKind.Staff), Ids(filter, FieldKind.Team));
        var fields = await OwnNames.AllAsync(db, cancel);
        return new(
            await ListAsync(db.MayOwnWork().Where(u => everywhere || (u.TeamId != null && staff.TeamIds.Contains(u.TeamId.Value)))
                .Union(db.Users.Where(u => people.Contains(u.Id))).OrderBy(u => u.DisplayName).Select(u => new Named(u.Id, u.DisplayName)), cancel),
            await ListAsync(db.Teams.Where(t => everywhere || staff.TeamIds.Contains(t.Id) || teams.Contains(t.Id)).OrderBy(t => t.Name).Select(t => new Named(t.Id, t.Name)), cancel),
            await ListAsync(db.Tags.OrderBy(t => t.Name).Take(MostTags).Select(t => new Named(t.Id, t.Name)), cancel),
            await db.CampaignChoicesAsync(Ids(filter, FieldKind.Campaign).Select(id => (int?)id).FirstOrDefault(), cancel),
            List(fields.Select(f => new Named(f.Id, FieldWords.Label(f)))), List(fields.SelectMany(f => f.Choices).Select(c => new Named(c.Id, FieldWords.Label(c)))))
        {
            Fields = fields,
        };
    }

    private static List<int> Ids(FilterGroup filter, FieldKind kind)
        => [.. filter.Conditions.Where(c => c.Field.Traits.Kind == kind).SelectMany(c => c.Values).Where(v => v != FilterText.Me).Select(v => int.Parse(v, CultureInfo.InvariantCulture)).Distinct()];

    private static async Task<Choices> ListAsync(IQueryable<Named> rows, CancellationToken cancel)
        => List(await rows.ToListAsync(cancel));

    private static Choices List(IEnumerable<Named> rows) => new([.. rows.Select(r => new SelectListItem(r.Name, r.Id.ToString(CultureInfo.InvariantCulture)))]);

    private sealed record Named(int Id, string Name);
}
