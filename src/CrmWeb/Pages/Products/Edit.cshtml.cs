using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Saving;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Purchases;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Products;

/// <summary>/settings/products/{id}: changes a product and its margin, archives and restores it, and shows its margins so far.</summary>
public sealed class EditModel(CrmDbContext db, Words words, TimeProvider clock) : PageModel, IProductForm
{
    [BindProperty]
    public ProductInput Input { get; set; } = new();

    public Product Product { get; private set; } = null!;
    public IReadOnlyList<MarginRow> Margins { get; private set; } = [];
    public Conflict? Conflict { get; private set; }
    public bool MayWrite => User.Is(StaffRole.Administrator);
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
            return NotFound();

        Input = ProductInput.Of(Product);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
            return NotFound();
        if (!await IsSoundAsync(cancel))
            return this.Rejected("_Form");

        Product.Describe(Input.Code.Clean(), Input.Name.Clean(), Input.Group.Clean());
        Product.PutAs(Input.Pitch);
        Product.SetMargin(Input.MarginRate, Now, User.StaffId());
        return await db.SaveOverAsync(Product, Input.Version, cancel) ? Saved() : await DisputedAsync(id, cancel);
    }

    public Task<IActionResult> OnPostArchiveAsync(int id, CancellationToken cancel) => ChangeAsync(id, p => p.Archive(Now), cancel);

    public Task<IActionResult> OnPostRestoreAsync(int id, CancellationToken cancel) => ChangeAsync(id, p => p.Restore(), cancel);

    private async Task<IActionResult> ChangeAsync(int id, Action<Product> change, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
            return NotFound();

        change(Product);
        await db.SaveChangesAsync(cancel);
        return Saved();
    }

    private async Task<bool> FindAsync(int id, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var found = await db.Products.Include(p => p.Margins).SingleOrDefaultAsync(p => p.Id == id, cancel);
        if (found is null)
            return false;

        Product = found;
        var names = await db.StaffNamesAsync(found.Margins.Select(m => m.EnteredBy), cancel);
        Margins = [.. found.Margins.OrderByDescending(m => m.EnteredAt)
            .Select(m => new MarginRow(m.Rate, m.EnteredAt, m.WithdrawnAt, m.EnteredBy is { } by ? names.GetValueOrDefault(by, "") : ""))];
        return true;
    }

    private async Task<bool> IsSoundAsync(CancellationToken cancel)
    {
        (await new ProductValidator(words).ValidateAsync(Input, cancel)).AddToModelState(ModelState, nameof(Input));
        var code = Input.Code.Clean();
        if (await db.Products.AnyAsync(p => p.Code == code && p.Id != Product.Id, cancel))
            ModelState.AddModelError("Input.Code", words["Products.CodeTaken"].Value);
        return ModelState.IsValid;
    }

    private async Task<IActionResult> DisputedAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
            return NotFound();

        Conflict = Conflict.Between(ProductInput.Of(Product), Input, words);
        ModelState.Remove("Input.Version");
        Input.Version = Product.Version;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private RedirectToPageResult Saved()
    {
        TempData["Toast"] = words["Common.Saved"].Value;
        return RedirectToPage("Index");
    }
}

/// <summary>One margin of the history (毛利率历史行).</summary>
public sealed record MarginRow(decimal Rate, DateTime EnteredAt, DateTime? WithdrawnAt, string By);
