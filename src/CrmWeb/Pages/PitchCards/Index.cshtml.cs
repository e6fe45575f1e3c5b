using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.PitchCards;
using CrmWeb.Domain.Purchases;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.PitchCards;

/// <summary>/opportunities/pitch-cards: how each product is put to a customer, for those who are about to speak with one.</summary>
public sealed class IndexModel(CrmDbContext db) : PageModel
{
    private const int MostShown = 300;

    public IReadOnlyList<Product> Rows { get; private set; } = [];

    /// <summary>Those that nobody has written a card for.</summary>
    public IReadOnlyList<Product> Without { get; private set; } = [];
    public bool MayWrite => User.Is(StaffRole.Administrator);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var products = await db.Products.AsNoTracking().Where(p => p.ArchivedAt == null).OrderBy(p => p.Name).ThenBy(p => p.Id).Take(MostShown).ToListAsync(cancel);
        Rows = products.FindAll(p => !p.Pitch.IsEmpty);
        Without = products.FindAll(p => p.Pitch.IsEmpty);
    }
}
