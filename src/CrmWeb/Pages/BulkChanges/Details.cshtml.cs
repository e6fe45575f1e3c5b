using CrmWeb.Access;
using CrmWeb.BulkChanges;
using CrmWeb.Data;
using CrmWeb.Data.BulkChanges;
using CrmWeb.Data.Saving;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.BulkChanges;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Lists;
using CrmWeb.Language;
using CrmWeb.Pages.Lists;
using CrmWeb.Workers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.BulkChanges;

/// <summary>/customers/changes/{id}: how far a change of many has come, whom it left out, and the way back.</summary>
public sealed class DetailsModel(CrmDbContext db, WorkLoop<BulkWork> loop, Words words, Formats formats, TimeProvider clock) : PageModel
{
    private const int MostLeft = 200;

    public BulkRow Row { get; private set; } = null!;
    public BulkChange Change => Row.Change;
    public string Said { get; private set; } = "";

    /// <summary>Customers refused, and those that the undo left.</summary>
    public IReadOnlyList<LeftCustomer> Left { get; private set; } = [];
    private StaffScope Staff => User.Staff();

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (await BulkRow.Of(db, db.BulkChanges.VisibleTo(Staff).Where(c => c.Id == id)).SingleOrDefaultAsync(cancel) is not { } row)
            return NotFound();

        Row = row;
        var filter = FilterText.ReadStored(Change.Filter);
        Said = string.Join(" · ", new[] { Change.Words, new FilterWords(words, formats, await FilterNames.OfAsync(db, filter, cancel)).Say(filter) }.Where(s => s.Length > 0));
        Left = await db.BulkItems.Where(i => i.ChangeId == id && (i.Refusal != null || i.IsLeft))
            .Join(db.Customers.VisibleTo(Staff), i => i.CustomerId, c => c.Id, (i, c) => new { i.Refusal, Customer = c })
            .OrderBy(x => x.Customer.SortKey).Take(MostLeft).Select(x => new LeftCustomer(x.Customer.Id, x.Customer.Name, x.Refusal)).ToListAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostCancelAsync(int id, CancellationToken cancel)
        => ChangeAsync(id, c => c.MayCancel, c => c.Cancel(clock.GetUtcNow().UtcDateTime), cancel);

    public Task<IActionResult> OnPostUndoAsync(int id, CancellationToken cancel)
        => ChangeAsync(id, c => c.MayUndo, c => c.BeginUndo(clock.GetUtcNow().UtcDateTime), cancel);

    // Each batch that is done meanwhile makes another version; the button was pressed all the same.
    private async Task<IActionResult> ChangeAsync(int id, Func<BulkChange, bool> may, Action<BulkChange> act, CancellationToken cancel)
    {
        for (var isSaved = false; !isSaved;)
        {
            db.ChangeTracker.Clear();
            if (await db.BulkChanges.VisibleTo(Staff).SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } change)
                return NotFound();
            if (!may(change))
                break;

            act(change);
            isSaved = await db.SaveOverAsync(change, change.Version, cancel);
        }

        loop.Ring();
        return LocalRedirect($"/customers/changes/{id}");
    }
}
