using CrmWeb.Data;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrmWeb.Pages.Complaints;

/// <summary>/complaints/products: the products that match what is being typed (产品候选).</summary>
public sealed class ProductsModel(CrmDbContext db) : PageModel
{
    public IReadOnlyList<string> Found { get; private set; } = [];

    public async Task OnGetAsync(string? q, CancellationToken cancel) => Found = await ProductMatch.OffersAsync(db, q, cancel);
}
