using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Saving;
using CrmWeb.Domain.Purchases;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Products;

/// <summary>/settings/products/new: enters a product.</summary>
public sealed class NewModel(CrmDbContext db, Words words, TimeProvider clock) : PageModel, IProductForm
{
    [BindProperty]
    public ProductInput Input { get; set; } = new();

    public void OnGet() => Input.FormId = Guid.NewGuid();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        (await new ProductValidator(words).ValidateAsync(Input, cancel)).AddToModelState(ModelState, nameof(Input));
        var code = Input.Code.Clean();
        if (await db.Products.AnyAsync(p => p.Code == code && p.FormId != Input.FormId, cancel))
            ModelState.AddModelError("Input.Code", words["Products.CodeTaken"].Value);
        if (!ModelState.IsValid)
            return this.Rejected("_Form");

        var product = new Product(code, Input.Name.Clean(), Input.Group.Clean()).FromForm(Input.FormId);
        product.PutAs(Input.Pitch);
        product.SetMargin(Input.MarginRate, clock.GetUtcNow().UtcDateTime, User.StaffId());
        db.Products.Add(product);
        await db.SaveOnceAsync<Product>(p => p.FormId == Input.FormId, cancel);
        TempData["Toast"] = words["Common.Saved"].Value;
        return RedirectToPage("Index");
    }
}
