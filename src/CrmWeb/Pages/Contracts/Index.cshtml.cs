using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Saving;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Contracts;
using CrmWeb.Domain.Customers;
using CrmWeb.Language;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Contracts;

/// <summary>/customers/{customerId}/contracts: the contracts of a customer; one can be withdrawn, and a withdrawn one entered again.</summary>
public sealed class IndexModel(CrmDbContext db, Words words, TimeProvider clock) : PageModel
{
    private const int MostRows = 200;

    [BindProperty(SupportsGet = true)]
    public bool Withdrawn { get; set; }

    public Customer Customer { get; private set; } = null!;
    public IReadOnlyList<ContractRow> Rows { get; private set; } = [];
    public string Here => $"/customers/{Customer.Id}/contracts";
    public bool MayWrite => User.IsAny(StaffRole.Manager, StaffRole.Administrator);
    private Entered Now => new(clock.GetUtcNow().UtcDateTime, User.StaffId());

    public async Task<IActionResult> OnGetAsync(int customerId, CancellationToken cancel)
    {
        if (!await FindAsync(customerId, cancel))
            return NotFound();

        Rows = await db.Contracts.VisibleTo(User.Staff())
            .Where(c => c.CustomerId == customerId && (Withdrawn ? c.WithdrawnAt != null : c.WithdrawnAt == null))
            .LatestFirst().Take(MostRows).Select(ContractRow.Of).ToListAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(int customerId, int id, CancellationToken cancel)
    {
        if (!await FindAsync(customerId, cancel) || await ContractAsync(id, cancel) is not { } contract)
            return NotFound();

        if (contract.WithdrawnAt is null)
        {
            contract.Withdraw(Now);
            await db.SaveChangesAsync(cancel);
        }

        TempData["Toast"] = words["Contracts.WithdrawnDone"].Value;
        return RedirectToPage(new { customerId, withdrawn = true });
    }

    public async Task<IActionResult> OnPostAgainAsync(int customerId, int id, Guid formId, CancellationToken cancel)
    {
        if (!await FindAsync(customerId, cancel) || await ContractAsync(id, cancel) is not { WithdrawnAt: not null } contract)
            return NotFound();

        db.Contracts.Add(contract.Again(Now).FromForm(formId));
        await db.SaveOnceAsync<Contract>(c => c.FormId == formId, cancel);
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

    private Task<Contract?> ContractAsync(int id, CancellationToken cancel)
        => db.Contracts.Include(c => c.Customer).SingleOrDefaultAsync(c => c.Id == id && c.CustomerId == Customer.Id, cancel);
}
