using System.Globalization;
using CrmWeb.Data;
using CrmWeb.Data.Settings;
using CrmWeb.Domain.Purchases;
using CrmWeb.Language;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Purchases;

/// <summary>What the form of a purchase offers (购买表单): currencies, products, and the check of what was chosen.</summary>
public sealed class PurchaseForm
{
    private PurchaseForm(IReadOnlyList<string> currencies, IReadOnlyList<SelectListItem> products)
        => (Currencies, Products) = (currencies, products);

    public IReadOnlyList<string> Currencies { get; }
    public IReadOnlyList<SelectListItem> Products { get; }

    /// <param name="present">The product of the purchase that is changed is offered even when it is archived.</param>
    public static async Task<PurchaseForm> ForAsync(CrmDbContext db, int? present, CancellationToken cancel)
    {
        var products = await db.Products.Where(p => p.ArchivedAt == null || p.Id == present).OrderBy(p => p.Name)
            .Select(p => new { p.Id, p.Name, p.Code }).ToListAsync(cancel);
        return new(
            await db.CurrenciesAsync(cancel),
            [.. products.Select(p => new SelectListItem($"{p.Name} ({p.Code})", p.Id.ToString(CultureInfo.InvariantCulture)))]);
    }

    /// <summary>Checks the input and finds its product; none of both when something is wrong, which then stands in the model state.</summary>
    public async Task<Product?> CheckAsync(
        CrmDbContext db, PurchaseInput input, ModelStateDictionary state, Words words, DateOnly today, CancellationToken cancel)
    {
        (await new PurchaseValidator(words, today, Currencies).ValidateAsync(input, cancel)).AddToModelState(state, "Input");
        var isOffered = input.ProductId is null || Products.Any(p => p.Value == input.ProductId.Value.ToString(CultureInfo.InvariantCulture));
        if (!isOffered)
            state.AddModelError("Input.ProductId", words["Purchases.Choose"].Value);
        return isOffered && input.ProductId is { } id ? await db.Products.SingleAsync(p => p.Id == id, cancel) : null;
    }
}
