using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Review;
using CrmWeb.Language;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Pyramid.Review;

/// <summary>/pyramid/review/history: who decided what and when (复核记录); takes a decision back, or ends an override before its day.</summary>
public sealed class HistoryModel(CrmDbContext db, Words words, Formats formats, TimeProvider clock) : PageModel
{
    private const int PageSize = 50;

    /// <summary>Only what persons decided.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Persons { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? After { get; set; }

    public IReadOnlyList<DecidedRow> Rows { get; private set; } = [];
    public string? First => After is null ? null : "/pyramid/review/history" + (Persons ? "?persons=true" : "");
    public string? Next { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var rows = await new DecidedRows(db, User.Staff(), formats.Today, clock.GetUtcNow().UtcDateTime).ReadAsync(Persons, After, PageSize + 1, cancel);
        Rows = [.. rows.Take(PageSize)];
        if (rows.Count > PageSize)
            Next = FormattableString.Invariant($"/pyramid/review/history?after={Rows[^1].Id}") + (Persons ? "&persons=true" : "");
    }

    public async Task<IActionResult> OnPostUndoAsync(int id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } review)
            return NotFound();

        var now = clock.GetUtcNow().UtcDateTime;
        if (!await db.TierReviews.Undoable(db.TierReviews, now).AnyAsync(r => r.Id == id, cancel))
            return await ToldAsync("Review.TooLate", cancel);

        var (again, change) = review.Undo(new Entered(now, User.StaffId()), formats.Today);
        db.TierReviews.Add(again);
        if (change is not null)
            db.TierChanges.Add(change);
        return await ToldAsync("Review.Undone", cancel);
    }

    public async Task<IActionResult> OnPostEndAsync(int id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } review)
            return NotFound();
        if (!review.IsInForce(formats.Today))
            return await ToldAsync("Review.TooLate", cancel);

        review.EndOverride(formats.Today);
        return await ToldAsync("Review.Ended", cancel);
    }

    private Task<TierReview?> FindAsync(int id, CancellationToken cancel)
        => db.TierReviews.DecidableBy(User.Staff()).Decided().Include(r => r.Customer).SingleOrDefaultAsync(r => r.Id == id, cancel);

    // The same form sent twice at once, or another manager: the page shows what became of it.
    private async Task<IActionResult> ToldAsync(string word, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            TempData["Toast"] = words[word].Value;
        }
        catch (DbUpdateConcurrencyException)
        {
            TempData["Toast"] = words["Review.TooLate"].Value;
        }

        return RedirectToPage("Index");
    }
}
