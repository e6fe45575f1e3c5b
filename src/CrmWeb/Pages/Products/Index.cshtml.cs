using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Products;

/// <summary>/settings/products: what we sell, with its margins.</summary>
public sealed class IndexModel(CrmDbContext db) : PageModel
{
    private const int MostShown = 1000;

    [BindProperty(SupportsGet = true)]
    public bool Archived { get; set; }

    public IReadOnlyList<ProductRow> Rows { get; private set; } = [];
    public bool MayWrite => User.Is(StaffRole.Administrator);

    public async Task OnGetAsync(CancellationToken cancel)
        => Rows = await db.Products.Where(p => Archived || p.ArchivedAt == null).OrderBy(p => p.Name).ThenBy(p => p.Id).Take(MostShown)
            .Select(p => new ProductRow(
                p.Id, p.Code, p.Name, p.Group, p.Margins.Where(m => m.WithdrawnAt == null).Select(m => (decimal?)m.Rate).FirstOrDefault(), p.ArchivedAt != null,
                p.Feature != "" || p.Advantage != "" || p.Benefit != "" || p.Evidence != "" || p.Questions != ""))
            .ToListAsync(cancel);
}

/// <summary>One product in the list (产品列表行).</summary>
public sealed record ProductRow(int Id, string Code, string Name, string Group, decimal? Margin, bool IsArchived, bool HasPitch);
