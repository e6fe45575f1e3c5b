using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Care;
using CrmWeb.Data.Saving;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Opportunities;
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

    /// <summary>The won opportunity that the purchase comes of, where it was entered from there.</summary>
    public Opportunity? Opportunity { get; private set; }

    public async Task<IActionResult> OnGetAsync(int customerId, int? opportunity, int? line, CancellationToken cancel)
    {
        if (!await FindAsync(customerId, cancel) || !await ComesOfAsync(opportunity, cancel))
            return NotFound();

        Input.FormId = Guid.NewGuid();
        Input.Date = formats.Today;
        Input.Currency = Form.Currencies.Contains(Customer.Currency) ? Customer.Currency : Form.Currencies[0];
        TakeOver(line);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int customerId, CancellationToken cancel)
    {
        if (!await FindAsync(customerId, cancel) || !await ComesOfAsync(Input.OpportunityId, cancel))
            return NotFound();

        var product = await Form.CheckAsync(db, Input, ModelState, words, formats.Today, cancel);
        if (!ModelState.IsValid)
            return this.Rejected("_Form");

        db.Purchases.Add(Input.ToPurchase(Customer, product, new Entered(clock.GetUtcNow().UtcDateTime, User.StaffId())));
        await db.SaveOnceAsync<Purchase>(p => p.FormId == Input.FormId, cancel);
        await care.RunForAsync(customerId, formats.Today, cancel);
        TempData["Toast"] = words["Common.Saved"].Value;
        return Opportunity is { } from ? LocalRedirect($"/opportunities/{from.Id}") : RedirectToPage("Index", new { customerId });
    }

    private async Task<bool> ComesOfAsync(int? opportunity, CancellationToken cancel)
    {
        if (opportunity is null)
            return true;

        Opportunity = await db.Opportunities.AsNoTracking().VisibleTo(User.Staff()).At(OpportunityStage.Won).Include(o => o.Lines)
            .SingleOrDefaultAsync(o => o.Id == opportunity && o.CustomerId == Customer.Id, cancel);
        return Opportunity is not null;
    }

    // What was agreed stands in the form; the person still looks at it.
    private void TakeOver(int? line)
    {
        if (Opportunity is not { } from)
            return;

        var one = from.Lines.SingleOrDefault(l => l.Id == line);
        (Input.OpportunityId, Input.Amount, Input.ProductId) = (from.Id, one?.Total ?? from.Amount, one?.ProductId);
        if (Form.Currencies.Contains(from.Currency))
            Input.Currency = from.Currency;
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
