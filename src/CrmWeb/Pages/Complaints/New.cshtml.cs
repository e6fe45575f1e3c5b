using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Complaints;
using CrmWeb.Domain.Complaints;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Domain.Settings;
using CrmWeb.Language;
using CrmWeb.Pages.Customers;
using CrmWeb.Pages.CustomFields;
using CrmWeb.Web;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Complaints;

/// <summary>/complaints/new: records what a customer comes with, who is chosen first.</summary>
public sealed class NewModel(CrmDbContext db, Words words, Formats formats, TimeProvider clock) : PageModel
{
    [BindProperty]
    public ComplaintInput Input { get; set; } = new();

    [BindProperty]
    public FieldAnswers Custom { get; set; } = new();
    public Customer? Customer { get; private set; }
    public CustomerFinder? Finder { get; private set; }
    public ComplaintChoices Choices { get; private set; } = null!;
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<IActionResult> OnGetAsync(int? customerId, CaseKind kind, string? q, CancellationToken cancel)
    {
        if (customerId is not { } id)
        {
            Finder = await CustomerFinder.FindAsync(db, User.Staff(), "/complaints/new", q, cancel);
            return Request.IsFragment() ? Partial("_FoundCustomers", Finder) : Page();
        }

        if (!await LoadAsync(id, cancel))
            return NotFound();

        Input = new() { FormId = Guid.NewGuid(), CustomerId = id, Kind = kind, OwnerId = User.StaffId() };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(Input.CustomerId, cancel))
            return NotFound();

        var product = await ProductMatch.FindAsync(db, Input.Product, null, cancel);
        var check = await new ComplaintValidator(Choices, Enum.GetValues<CaseKind>(), product, words, Now, formats.Zone).ValidateAsync(Input, cancel);
        check.AddToModelState(ModelState, nameof(Input));
        Custom.Check(ModelState, new(words, formats));
        if (!ModelState.IsValid)
            return this.Rejected();

        var id = await RecordAsync(product, cancel);
        TempData["Toast"] = words["Complaints.Recorded"].Value;
        return LocalRedirect($"/complaints/{id}");
    }

    private async Task<bool> LoadAsync(int customerId, CancellationToken cancel)
    {
        Customer = await db.Customers.ServedBy(User.Staff()).SingleOrDefaultAsync(c => c.Id == customerId, cancel);
        Choices = await ComplaintChoices.LoadAsync(db, User.Staff(), customerId, null, cancel);
        await Custom.OfferAsync(db, FieldOwner.Complaint, null, cancel);
        return Customer is not null;
    }

    private async Task<int> RecordAsync(ProductMatch product, CancellationToken cancel)
    {
        var (terms, now) = (await db.ServiceTermsAsync(cancel), Now);
        var entered = new Entered(now, User.StaffId());
        var traits = Input.Traits(await db.Contacts.FindAsync([Input.ContactId], cancel), product.Product);
        var receivedAt = Input.ReceivedAt is { } local ? formats.Zone.UtcOf(local) : now;
        var formId = Input.FormId == Guid.Empty ? Guid.NewGuid() : Input.FormId;

        return await db.RegisterAsync(formId, formats.Zone.DayOf(receivedAt).Year, number =>
        {
            var complaint = new Complaint(number, Customer!, traits, receivedAt, entered, terms);
            if (Input.Acknowledged)
                complaint.Acknowledge("", entered, terms);
            Custom.WriteTo(complaint);
            return complaint;
        }, cancel);
    }
}
