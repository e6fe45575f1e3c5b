using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Duplicates;
using CrmWeb.Domain.Value;
using CrmWeb.Jobs;
using CrmWeb.Language;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Duplicates;

/// <summary>/duplicates: customers that are likely one (疑似重复), the likeliest first; searches anew, stops a search, and remembers who is not the same.</summary>
public sealed class IndexModel(CrmDbContext db, RecomputeBell bell, Words words, TimeProvider clock) : PageModel
{
    private const int Size = 50;
    private const int CountsUpTo = 10_000;

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public IReadOnlyList<PairRow> Rows { get; private set; } = [];
    public int Count { get; private set; }
    public bool IsMoreThanCounted => Count == CountsUpTo;
    public string? Next { get; private set; }

    /// <summary>The search that waits or runs.</summary>
    public DuplicateSearch? Open { get; private set; }

    /// <summary>The search that ended last.</summary>
    public DuplicateSearch? Last { get; private set; }

    public StaffScope Staff => User.Staff();
    public bool MaySearch => Staff.Merges is not Reach.None;

    private Entered Now => new(clock.GetUtcNow().UtcDateTime, User.StaffId());

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var latest = await db.DuplicateSearches.AsNoTracking().OrderByDescending(s => s.Id).Take(2).ToListAsync(cancel);
        Open = latest.Find(s => s.IsOpen);
        Last = latest.Find(s => !s.IsOpen);
        Count = await PairRow.Of(db, Staff, db.DuplicatePairs).Take(CountsUpTo).CountAsync(cancel);
        var (score, id) = PairRow.Parse(After) ?? (int.MaxValue, 0);
        var rows = await PairRow.Of(db, Staff, db.DuplicatePairs.Where(p => p.Score < score || (p.Score == score && p.Id > id))).Take(Size + 1).ToListAsync(cancel);
        Rows = [.. rows.Take(Size)];
        Next = rows.Count > Size ? $"/duplicates?after={Rows[^1].Place}" : null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!MaySearch)
            return Forbid();

        if (!await db.DuplicateSearches.AnyAsync(s => s.Status == RunStatus.Queued || s.Status == RunStatus.Running, cancel))
        {
            db.DuplicateSearches.Add(DuplicateSearch.Requested(Now.At, User.StaffId()));
            await db.SaveChangesAsync(cancel);
        }

        await bell.RingDuplicatesAsync(cancel);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostCancelAsync(int id, CancellationToken cancel)
    {
        if (!MaySearch)
            return Forbid();
        if (await db.DuplicateSearches.SingleOrDefaultAsync(s => s.Id == id, cancel) is not { } search)
            return NotFound();

        // It may have ended while the page was open; there is nothing to stop then.
        if (search.IsOpen)
            search.AskToCancel(Now.At);
        await db.SaveChangesAsync(cancel);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostDistinctAsync(int id, CancellationToken cancel)
    {
        var row = await PairRow.Of(db, Staff, db.DuplicatePairs.Where(p => p.Id == id)).SingleOrDefaultAsync(cancel);
        if (row is not { MayTell: true } || await db.DuplicatePairs.SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } pair)
            return NotFound();

        db.DistinctPairs.Add(new DistinctPair(pair, Now));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Somebody said the same at the same moment.
        }

        TempData["Toast"] = words["Duplicates.Remembered", row.One, row.Other].Value;
        return RedirectToPage(new { After });
    }
}
