using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Care;
using CrmWeb.Data.Saving;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Purchases;
using CrmWeb.Language;
using CrmWeb.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Purchases;

/// <summary>/customers/{customerId}/purchases/new: enters a purchase or a refund by hand.</summary>
public sealed class NewModel(CrmDbContext db, CareGeneration care, Words words, Formats formats, TimeProvider clock) : PageModel, IPurchaseForm
{
    [BindProperty]
    public PurchaseInput Input { get; set; } = new();

    public Customer Customer { get; private set; } = null!;
    public PurchaseForm Form { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int customerId, CancellationToken cancel)
    {
        if (!await FindAsync(customerId, cancel))
            return NotFound();

        Input.FormId = Guid.NewGuid();
        Input.Date = formats.Today;
        Input.Currency = Form.Currencies.Contains(Customer.Currency) ? Customer.Currency : Form.Currencies[0];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int customerId, CancellationToken cancel)
    {
        if (!await FindAsync(customerId, cancel))
            return NotFound();

        var product = await Form.CheckAsync(db, Input, ModelState, words, formats.Today, cancel);
        if (!ModelState.IsValid)
            return this.Rejected("_Form");

        db.Purchases.Add(Input.ToPurchase(Customer, product, new Entered(clock.GetUtcNow().UtcDateTime, User.StaffId())));
        await db.SaveOnceAsync<Purchase>(p => p.FormId == Input.FormId, cancel);
        await care.RunForAsync(customerId, formats.Today, cancel);
        TempData["Toast"] = words["Common.Saved"].Value;
        return RedirectToPage("Index", new { customerId });
    }

    private async Task<bool> FindAsync(int customerId, CancellationToken cancel)
    {
        var staff = User.Staff();
        var found = await db.Customers.VisibleTo(staff).EditableBy(staff).SingleOrDefaultAsync(c => c.Id == customerId, cancel);
        if (found is null)
            return false;

        Customer = found;
        Form = await PurchaseForm.ForAsync(db, null, cancel);
        return true;
    }
}
