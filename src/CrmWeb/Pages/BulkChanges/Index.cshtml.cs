using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.BulkChanges;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.BulkChanges;

/// <summary>/customers/changes: what was done to many customers at once, the latest first.</summary>
public sealed class IndexModel(CrmDbContext db) : PageModel
{
    private const int Most = 50;

    public IReadOnlyList<BulkRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
        => Rows = await BulkRow.Of(db, db.BulkChanges.VisibleTo(User.Staff())).Take(Most).ToListAsync(cancel);
}
