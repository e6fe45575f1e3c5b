using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Settings;
using CrmWeb.Domain.Contracts;
using CrmWeb.Domain.Customers;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Contracts;

/// <summary>/customers/{customerId}/contracts/{id}/edit: withdraws a contract and enters it anew as changed or ended.</summary>
public sealed class EditModel(CrmDbContext db, Words words, Formats formats, TimeProvider clock) : PageModel, IContractForm
{
    [BindProperty]
    public ContractInput Input { get; set; } = new();

    public Contract Contract { get; private set; } = null!;
    public IReadOnlyList<string> Currencies { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int customerId, int id, CancellationToken cancel)
    {
        if (!await FindAsync(customerId, id, cancel) || Contract.WithdrawnAt is not null)
            return NotFound();

        Input = ContractInput.Of(Contract.Terms);
        Input.FormId = Guid.NewGuid();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int customerId, int id, CancellationToken cancel)
    {
        if (!await FindAsync(customerId, id, cancel))
            return NotFound();

        (await new ContractValidator(words, formats.Today, Currencies).ValidateAsync(Input, cancel)).AddToModelState(ModelState, nameof(Input));
        if (!ModelState.IsValid)
            return this.Rejected("_Form");
        if (await ReplaceAsync(cancel))
        {
            TempData["Toast"] = words["Common.Saved"].Value;
            return RedirectToPage("Index", new { customerId });
        }

        ModelState.AddModelError("", words["Contracts.ChangedMeanwhile"].Value);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    // One transaction decides who withdraws the row; the second finds it withdrawn, and the same form finds its own.
    private async Task<bool> ReplaceAsync(CancellationToken cancel)
    {
        var entered = new Entered(clock.GetUtcNow().UtcDateTime, User.StaffId());
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.Contracts.AnyAsync(c => c.FormId == Input.FormId, cancel))
            return true;

        var withdrawn = await db.Contracts.Standing().Where(c => c.Id == Contract.Id).ExecuteUpdateAsync(
            set => set.SetProperty(c => c.WithdrawnAt, entered.At).SetProperty(c => c.WithdrawnBy, entered.By), cancel);
        if (withdrawn == 0)
            return false;

        db.Contracts.Add(Input.ToContract(Contract.Customer, entered));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    private async Task<bool> FindAsync(int customerId, int id, CancellationToken cancel)
    {
        var staff = User.Staff();
        var found = await db.Contracts.VisibleTo(staff).Include(c => c.Customer)
            .SingleOrDefaultAsync(c => c.Id == id && c.CustomerId == customerId, cancel);
        if (found is null || !await db.Customers.EditableBy(staff).AnyAsync(c => c.Id == customerId, cancel))
            return false;

        (Contract, Currencies) = (found, await db.CurrenciesAsync(cancel));
        return true;
    }
}
