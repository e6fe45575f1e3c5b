using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Saving;
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

/// <summary>/customers/{customerId}/contracts/new: enters a contract.</summary>
public sealed class NewModel(CrmDbContext db, Words words, Formats formats, TimeProvider clock) : PageModel, IContractForm
{
    [BindProperty]
    public ContractInput Input { get; set; } = new();

    public Customer Customer { get; private set; } = null!;
    public IReadOnlyList<string> Currencies { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int customerId, CancellationToken cancel)
    {
        if (!await FindAsync(customerId, cancel))
            return NotFound();

        Input.FormId = Guid.NewGuid();
        Input.StartsOn = formats.Today;
        Input.Currency = Currencies.Contains(Customer.Currency) ? Customer.Currency : Currencies[0];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int customerId, CancellationToken cancel)
    {
        if (!await FindAsync(customerId, cancel))
            return NotFound();

        (await new ContractValidator(words, formats.Today, Currencies).ValidateAsync(Input, cancel)).AddToModelState(ModelState, nameof(Input));
        if (!ModelState.IsValid)
            return this.Rejected("_Form");

        db.Contracts.Add(Input.ToContract(Customer, new Entered(clock.GetUtcNow().UtcDateTime, User.StaffId())));
        await db.SaveOnceAsync<Contract>(c => c.FormId == Input.FormId, cancel);
        TempData["Toast"] = words["Common.Saved"].Value;
        return RedirectToPage("Index", new { customerId });
    }

    private async Task<bool> FindAsync(int customerId, CancellationToken cancel)
    {
        var staff = User.Staff();
        var found = await db.Customers.VisibleTo(staff).EditableBy(staff).SingleOrDefaultAsync(c => c.Id == customerId, cancel);
        if (found is null)
            return false;

        (Customer, Currencies) = (found, await db.CurrenciesAsync(cancel));
        return true;
    }
}
