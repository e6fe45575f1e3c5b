using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Search;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Search;
using CrmWeb.Domain.Stakeholders;
using CrmWeb.Domain.Value;
using CrmWeb.Frame;
using CrmWeb.Language;
using CrmWeb.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Search;

/// <summary>One thing found (搜索结果): where it leads and what says which one it is.</summary>
public sealed record SearchHit(string Address, string Name, string Note, PyramidTier? Tier = null, string? Icon = null);

/// <summary>Things of one kind that were found (搜索结果分组).</summary>
public sealed record SearchGroup(string Title, string Icon, IReadOnlyList<SearchHit> Hits, string? MoreAddress = null);

/// <summary>/search: customers, contacts, complaints, stakeholders, pages and acts by any part of a name; also what the palette (Ctrl+K) shows.</summary>
public sealed class IndexModel(CrmDbContext db, Words words) : PageModel
{
    private const int MostInPalette = 6;
    private const int MostOnPage = 25;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public IReadOnlyList<SearchGroup> Groups { get; private set; } = [];
    public bool HasText => !string.IsNullOrWhiteSpace(Q);
    private StaffScope Staff => User.Staff();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var most = Request.IsFragment() ? MostInPalette : MostOnPage;
        var found = new List<SearchGroup>();
        if (await FirstFound.OfAsync(db, Q, cancel) is { } first)
            found.AddRange([await CustomersAsync(first, most, cancel), await ContactsAsync(first, most, cancel), await ComplaintsAsync(first, most, cancel), await StakeholdersAsync(most, cancel)]);
        found.Add(Lines("Search.Acts", "up", Menu.Acts));
        found.Add(Lines("Search.Pages", "list", Menu.Groups.SelectMany(g => g.Lines)));
        Groups = [.. found.Where(g => g.Hits.Count > 0)];
        return Request.IsFragment() ? this.Fragment("_Palette") : Page();
    }

    private async Task<SearchGroup> CustomersAsync(FirstFound first, int most, CancellationToken cancel)
    {
        var rows = await first.CustomersAsync(Staff, most + 1, c => new { c.Id, c.Name, c.Code, c.Class, c.Standing.Tier }, cancel);
        return new(
            words["Menu.Customers"].Value, "users",
            [.. rows.Take(most).Select(c => new SearchHit($"/customers/{c.Id}", Staff.Calls(c.Name, c.Code, c.Class), c.Code, c.Tier))],
            rows.Count > most ? "/customers?q=" + Uri.EscapeDataString(Q!) : null);
    }

    private async Task<SearchGroup> ContactsAsync(FirstFound first, int most, CancellationToken cancel)
    {
        var rows = await first.ContactsAsync(Staff, most, c => new { c.CustomerId, c.Name, Customer = c.Customer.Name }, cancel);
        return new(words["Contacts.Title"].Value, "person", [.. rows.Select(c => new SearchHit($"/customers/{c.CustomerId}#contacts", Staff.Sees(c.Name), c.Customer))]);
    }

    private async Task<SearchGroup> ComplaintsAsync(FirstFound first, int most, CancellationToken cancel)
    {
        var rows = await first.ComplaintsAsync(Staff, most, c => new { c.Id, c.Number, c.Summary, c.Customer.Name, c.Customer.Code, c.Customer.Class }, cancel);
        return new(
            words["Menu.Complaints"].Value, "alert",
            [.. rows.Select(c => new SearchHit($"/complaints/{c.Id}", c.Summary, $"{c.Number} · {Staff.Calls(c.Name, c.Code, c.Class)}"))]);
    }

    // Those who are customers were found above.
    private async Task<SearchGroup> StakeholdersAsync(int most, CancellationToken cancel)
    {
        var rows = await db.Stakeholders.VisibleTo(Staff).Current().Where(s => s.CustomerId == null).MatchingFor(Staff, db, Q)
            .OrderBy(s => s.SortKey).ThenBy(s => s.Id).Take(most).Select(s => new { s.Id, s.Name, s.Roles }).ToListAsync(cancel);
        return new(words["Menu.Stakeholders"].Value, "link", [.. rows.Select(s => new SearchHit($"/stakeholders/{s.Id}", s.Name, RolesOf(s.Roles)))]);
    }

    private SearchGroup Lines(string title, string icon, IEnumerable<MenuLine> lines)
    {
        var asked = SearchText.Words(Q);
        var hits = lines.Where(line => line.IsFor(User)).Select(line => new SearchHit(line.Path, words[line.Word].Value, "", Icon: line.Icon));
        return new(words[title].Value, icon, [.. hits.Where(hit => asked.All(SearchText.Normalise(hit.Name).Contains))]);
    }

    private string RolesOf(StakeholderRole roles) => string.Join(" · ", Stakeholders.StakeholderRoles.In(roles).Select(role => words.Of(role)));
}
