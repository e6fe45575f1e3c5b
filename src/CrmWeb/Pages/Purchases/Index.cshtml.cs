using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Saving;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Purchases;
using CrmWeb.Language;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Purchases;

/// <summary>/customers/{customerId}/purchases: all purchases of a customer; one can be withdrawn, and a withdrawn one entered again.</summary>
public sealed class IndexModel(CrmDbContext db, Words words, TimeProvider clock) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public bool Withdrawn { get; set; }

    /// <summary>The place where the next page begins: the day and number of the last row shown.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? Day { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Last { get; set; }

    public Customer Customer { get; private set; } = null!;
    public IReadOnlyList<PurchaseRow> Rows { get; private set; } = [];
    public IReadOnlyList<YearSum> Years { get; private set; } = [];
    public string Here => $"/customers/{Customer.Id}/purchases";
    public string? Next { get; private set; }
    public bool MayWrite => User.Is(StaffRole.Administrator);
    private Entered Now => new(clock.GetUtcNow().UtcDateTime, User.StaffId());

    public async Task<IActionResult> OnGetAsync(int customerId, CancellationToken cancel)
    {
        if (!await FindAsync(customerId, cancel))
            return NotFound();

        var all = db.Purchases.VisibleTo(User.Staff()).Where(p => p.CustomerId == customerId);
        Years = await all.Standing().ByYear().ToListAsync(cancel);
        var rows = await all.Where(p => Withdrawn ? p.WithdrawnAt != null : p.WithdrawnAt == null)
            .Where(p => Day == null || p.Date < Day || (p.Date == Day && p.Id < Last))
            .OrderByDescending(p => p.Date).ThenByDescending(p => p.Id).Take(PageSize + 1).Select(PurchaseRow.Of).ToListAsync(cancel);
        Rows = [.. rows.Take(PageSize)];
        Next = rows.Count > PageSize ? $"{Here}?withdrawn={(Withdrawn ? "true" : "false")}&day={Rows[^1].Date:yyyy-MM-dd}&last={Rows[^1].Id}" : null;
        return Page();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(int customerId, int id, CancellationToken cancel)
    {
        if (!await FindAsync(customerId, cancel) || await PurchaseAsync(id, cancel) is not { } purchase)
            return NotFound();

        if (purchase.WithdrawnAt is null)
        {
            purchase.Withdraw(Now.At, Now.By);
            await db.SaveChangesAsync(cancel);
        }

        TempData["Toast"] = words["Purchases.WithdrawnDone"].Value;
        return RedirectToPage(new { customerId, withdrawn = true });
    }

    public async Task<IActionResult> OnPostAgainAsync(int customerId, int id, Guid formId, CancellationToken cancel)
    {
        if (!await FindAsync(customerId, cancel) || await PurchaseAsync(id, cancel) is not { WithdrawnAt: not null } purchase)
            return NotFound();

        db.Purchases.Add(purchase.Again(Now).FromForm(formId));
        await db.SaveOnceAsync<Purchase>(p => p.FormId == formId, cancel);
        TempData["Toast"] = words["Common.Saved"].Value;
        return RedirectToPage(new { customerId });
    }

    private async Task<bool> FindAsync(int customerId, CancellationToken cancel)
    {
        var staff = User.Staff();
        var customers = HttpMethods.IsGet(Request.Method) ? db.Customers.VisibleTo(staff) : db.Customers.EditableBy(staff);
        Customer = (await customers.AsNoTracking().SingleOrDefaultAsync(c => c.Id == customerId, cancel))!;
        return Customer is not null;
    }

    private Task<Purchase?> PurchaseAsync(int id, CancellationToken cancel)
        => db.Purchases.Include(p => p.Customer).Include(p => p.Product).SingleOrDefaultAsync(p => p.Id == id && p.CustomerId == Customer.Id, cancel);
}
