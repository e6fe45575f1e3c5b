using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Search;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
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
public sealed record SearchHit(string Address, string Name, string Note, PyramidTier? Tier = null);

/// <summary>Things of one kind that were found (搜索结果分组).</summary>
public sealed record SearchGroup(string Title, string Icon, IReadOnlyList<SearchHit> Hits, string? MoreAddress = null);

/// <summary>/search: customers, contacts, stakeholders and pages by any part of a name; also what the palette (Ctrl+K) shows.</summary>
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
        if (HasText)
            found.AddRange([await CustomersAsync(most, cancel), await ContactsAsync(most, cancel), await StakeholdersAsync(most, cancel)]);
        found.Add(Pages());
        Groups = [.. found.Where(g => g.Hits.Count > 0)];
        return Request.IsFragment() ? this.Fragment("_Palette") : Page();
    }

    private async Task<SearchGroup> CustomersAsync(int most, CancellationToken cancel)
    {
        var rows = await db.Customers.VisibleTo(Staff).MatchingFor(Staff, db, Q)
            .OrderBy(c => c.ArchivedAt != null).ThenBy(c => c.SortKey).ThenBy(c => c.Id).Take(most + 1)
            .Select(c => new { c.Id, c.Name, c.Code, c.Class, c.Standing.Tier }).ToListAsync(cancel);
        return new(
            words["Menu.Customers"].Value, "users",
            [.. rows.Take(most).Select(c => new SearchHit($"/customers/{c.Id}", Staff.Calls(c.Name, c.Code, c.Class), c.Code, c.Tier))],
            rows.Count > most ? "/customers?q=" + Uri.EscapeDataString(Q!) : null);
    }

    private async Task<SearchGroup> ContactsAsync(int most, CancellationToken cancel)
    {
        var rows = await db.Contacts.VisibleTo(Staff).Where(c => !Staff.SeesMasked).Current().Matching(db, Q).OrderBy(c => c.Name).ThenBy(c => c.Id).Take(most)
            .Select(c => new { c.CustomerId, c.Name, Customer = c.Customer.Name }).ToListAsync(cancel);
        return new(words["Contacts.Title"].Value, "person", [.. rows.Select(c => new SearchHit($"/customers/{c.CustomerId}#contacts", Staff.Sees(c.Name), c.Customer))]);
    }

    // Those who are customers were found above.
    private async Task<SearchGroup> StakeholdersAsync(int most, CancellationToken cancel)
    {
        var rows = await db.Stakeholders.VisibleTo(Staff).Current().Where(s => s.CustomerId == null).MatchingFor(Staff, db, Q)
            .OrderBy(s => s.SortKey).ThenBy(s => s.Id).Take(most).Select(s => new { s.Id, s.Name, s.Roles }).ToListAsync(cancel);
        return new(words["Menu.Stakeholders"].Value, "link", [.. rows.Select(s => new SearchHit($"/stakeholders/{s.Id}", s.Name, RolesOf(s.Roles)))]);
    }

    private SearchGroup Pages()
    {
        var lines = Menu.Groups.SelectMany(g => g.Lines).Where(line => line.IsFor(User))
            .Select(line => new SearchHit(line.Path, words[line.Word].Value, ""))
            .Where(hit => !HasText || hit.Name.Contains(Q!.Trim(), StringComparison.CurrentCultureIgnoreCase));
        return new(words["Search.Pages"].Value, "list", [.. lines]);
    }

    private string RolesOf(StakeholderRole roles) => string.Join(" · ", Stakeholders.StakeholderRoles.In(roles).Select(role => words.Of(role)));
}
