using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Search;
using CrmWeb.Domain.Customers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Customers;

/// <summary>A customer offered while somebody types (客户候选).</summary>
public sealed record CustomerOption(int Id, string Name, string Code);

/// <summary>/customers/pick: the customers that match what is being typed, for forms that need one; only those the person may serve.</summary>
public sealed class PickModel(CrmDbContext db) : PageModel
{
    private const int Most = 8;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public IReadOnlyList<CustomerOption> Found { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var staff = User.Staff();
        Found = await db.Customers.VisibleTo(staff).ServedBy(staff).Current().Matching(db, Q)
            .OrderBy(c => c.SortKey).ThenBy(c => c.Id).Take(Most)
            .Select(c => new CustomerOption(c.Id, c.Name, c.Code)).ToListAsync(cancel);
    }
}
