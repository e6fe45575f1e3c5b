using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Saving;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Domain.Opportunities;
using CrmWeb.Language;
using CrmWeb.Pages.Customers;
using CrmWeb.Pages.CustomFields;
using CrmWeb.Web;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Opportunities;

/// <summary>/opportunities/new: enters an opportunity of a customer, who is chosen first.</summary>
public sealed class NewModel(CrmDbContext db, Words words, Formats formats, TimeProvider clock) : PageModel
{
    private const int UsualDays = 60;

    [BindProperty]
    public OpportunityInput Input { get; set; } = new();

    [BindProperty]
    public FieldAnswers Custom { get; set; } = new();
    public Customer? Customer { get; private set; }
    public CustomerFinder? Finder { get; private set; }
    public OpportunityChoices Choices { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int? customerId, string? q, CancellationToken cancel)
    {
        if (customerId is not { } id)
        {
            Finder = await CustomerFinder.FindAsync(db, User.Staff(), "/opportunities/new", q, cancel);
            return Request.IsFragment() ? Partial("_FoundCustomers", Finder) : Page();
        }

        if (!await LoadAsync(id, cancel))
            return NotFound();

        var currency = Choices.Currencies.Offers(Customer!.Currency) && Customer.Currency.Length > 0 ? Customer.Currency : formats.BaseCurrency;
        Input = new() { FormId = Guid.NewGuid(), CustomerId = id, OwnerId = User.StaffId(), Currency = currency, ExpectedOn = formats.Today.AddDays(UsualDays) };
        Input.WithBlankRows(Choices.ContactIds);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(Input.CustomerId, cancel))
            return NotFound();

        (await new OpportunityValidator(Choices, words, formats.Today).ValidateAsync(Input, cancel)).AddToModelState(ModelState, nameof(Input));
        Custom.Check(ModelState, new(words, formats));
        if (!ModelState.IsValid)
        {
            Input.WithBlankRows(Choices.ContactIds);
            return this.Rejected();
        }

        var id = await EnterAsync(cancel);
        TempData["Toast"] = words["Opportunities.Entered"].Value;
        return LocalRedirect($"/opportunities/{id}");
    }

    private async Task<bool> LoadAsync(int customerId, CancellationToken cancel)
    {
        var staff = User.Staff();
        Customer = await db.Customers.VisibleTo(staff).EditableBy(staff).SingleOrDefaultAsync(c => c.Id == customerId, cancel);
        if (Customer is null)
            return false;

        Choices = await OpportunityChoices.LoadAsync(db, staff, customerId, null, cancel);
        await Custom.OfferAsync(db, FieldOwner.Opportunity, null, cancel);
        return true;
    }

    private async Task<int> EnterAsync(CancellationToken cancel)
    {
        var formId = Input.FormId == Guid.Empty ? Guid.NewGuid() : Input.FormId;
        var opportunity = new Opportunity(Customer!, Input.Traits, new Entered(clock.GetUtcNow().UtcDateTime, User.StaffId())).FromForm(formId);
        await db.FillInAsync(opportunity, Input, cancel);
        Custom.WriteTo(opportunity);
        db.Opportunities.Add(opportunity);
        await db.SaveOnceAsync<Opportunity>(o => o.FormId == formId, cancel);
        return await db.Opportunities.Where(o => o.FormId == formId).Select(o => o.Id).SingleAsync(cancel);
    }
}
