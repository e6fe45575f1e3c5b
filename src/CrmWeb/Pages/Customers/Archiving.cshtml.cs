using CrmWeb.Data;
using CrmWeb.Language;
using Microsoft.AspNetCore.Mvc;

namespace CrmWeb.Pages.Customers;

/// <summary>/customers/{id}/archiving: puts a customer aside with all its history, or brings it back.</summary>
public sealed class ArchivingModel(CrmDbContext db, TimeProvider clock, Words words, Formats formats) : CustomerChange(db, clock, words)
{
    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
        => await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
            return NotFound();

        if (!Customer.IsArchived)
            Customer.Archive(formats.Today, Now);
        return await SaveAsync(cancel);
    }

    public async Task<IActionResult> OnPostRestoreAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
            return NotFound();

        if (Customer.IsArchived)
            Customer.Restore(formats.Today, Now);
        return await SaveAsync(cancel);
    }
}
