using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Care;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Purchases;
using CrmWeb.Language;
using CrmWeb.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Purchases;

/// <summary>/customers/{customerId}/purchases/{id}/edit: withdraws a purchase and enters it anew as corrected.</summary>
public sealed class EditModel(CrmDbContext db, CareGeneration care, Words words, Formats formats, TimeProvider clock) : PageModel, IPurchaseForm
{
    [BindProperty]
    public PurchaseInput Input { get; set; } = new();

    public Purchase Purchase { get; private set; } = null!;
    public PurchaseForm Form { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int customerId, int id, CancellationToken cancel)
    {
        if (!await FindAsync(customerId, id, cancel) || Purchase.WithdrawnAt is not null)
            return NotFound();

        Input = PurchaseInput.Of(Purchase);
        Input.FormId = Guid.NewGuid();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int customerId, int id, CancellationToken cancel)
    {
        if (!await FindAsync(customerId, id, cancel))
            return NotFound();

        var product = await Form.CheckAsync(db, Input, ModelState, words, formats.Today, cancel);
        if (!ModelState.IsValid)
            return this.Rejected("_Form");
        if (await ReplaceAsync(product, cancel))
        {
            await care.RunForAsync(customerId, formats.Today, cancel);
            return Saved(customerId);
        }

        ModelState.AddModelError("", words["Purchases.ChangedMeanwhile"].Value);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    // One transaction decides who withdraws the row; the second finds it withdrawn, and the same form finds its own.
    private async Task<bool> ReplaceAsync(Product? product, CancellationToken cancel)
    {
        var entered = new Entered(clock.GetUtcNow().UtcDateTime, User.StaffId());
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.Purchases.AnyAsync(p => p.FormId == Input.FormId, cancel))
            return true;

        var withdrawn = await db.Purchases.Standing().Where(p => p.Id == Purchase.Id).ExecuteUpdateAsync(
            set => set.SetProperty(p => p.WithdrawnAt, entered.At).SetProperty(p => p.WithdrawnBy, entered.By), cancel);
        if (withdrawn == 0)
            return false;

        // Where it came from is not the form's to say.
        db.Purchases.Add(Input.ToPurchase(Purchase.Customer, product, entered).FromOpportunity(Purchase.OpportunityId));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    private async Task<bool> FindAsync(int customerId, int id, CancellationToken cancel)
    {
        var staff = User.Staff();
        var found = await db.Purchases.VisibleTo(staff).Include(p => p.Customer)
            .SingleOrDefaultAsync(p => p.Id == id && p.CustomerId == customerId, cancel);
        if (found is null || !await db.Customers.EditableBy(staff).AnyAsync(c => c.Id == customerId, cancel))
            return false;

        Purchase = found;
        Form = await PurchaseForm.ForAsync(db, found.ProductId, cancel);
        return true;
    }

    private RedirectToPageResult Saved(int customerId)
    {
        TempData["Toast"] = words["Common.Saved"].Value;
        return RedirectToPage("Index", new { customerId });
    }
}
