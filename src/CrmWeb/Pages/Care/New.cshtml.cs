using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Saving;
using CrmWeb.Domain.Care;
using CrmWeb.Domain.Customers;
using CrmWeb.Language;
using CrmWeb.Pages.Customers;
using CrmWeb.Web;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Care;

/// <summary>/care/new: a task by hand for a customer, who is chosen first.</summary>
public sealed class NewModel(CrmDbContext db, Words words, Formats formats, TimeProvider clock) : PageModel
{
    [BindProperty]
    public CareInput Input { get; set; } = new();
    public Customer? Customer { get; private set; }
    public CustomerFinder? Finder { get; private set; }
    public CareChoices Choices { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int? customerId, string? q, CancellationToken cancel)
    {
        if (customerId is not { } id)
        {
            Finder = await CustomerFinder.FindAsync(db, User.Staff(), "/care/new", q, cancel);
            return Request.IsFragment() ? Partial("_FoundCustomers", Finder) : Page();
        }

        if (!await LoadAsync(id, cancel))
            return NotFound();

        Input = new() { FormId = Guid.NewGuid(), CustomerId = id, OwnerId = User.StaffId(), DueOn = formats.Today };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(Input.CustomerId, cancel))
            return NotFound();

        var check = await new CareValidator(Choices, words, formats.Today).ValidateAsync(Input, cancel);
        check.AddToModelState(ModelState, nameof(Input));
        if (!ModelState.IsValid)
            return this.Rejected();

        await SaveOnceAsync(cancel);
        TempData["Toast"] = words["Common.Saved"].Value;
        return LocalRedirect($"/customers/{Input.CustomerId}#care");
    }

    private async Task<bool> LoadAsync(int customerId, CancellationToken cancel)
    {
        Customer = await db.Customers.ServedBy(User.Staff()).SingleOrDefaultAsync(c => c.Id == customerId, cancel);
        Choices = await CareChoices.LoadAsync(db, User.Staff(), customerId, null, cancel);
        return Customer is not null;
    }

    private async Task SaveOnceAsync(CancellationToken cancel)
    {
        var entered = new Entered(clock.GetUtcNow().UtcDateTime, User.StaffId());
        var formId = Input.FormId == Guid.Empty ? Guid.NewGuid() : Input.FormId;
        var task = new CareTask(Customer!, CareReason.ByHand, Input.Title.Clean(), Input.DueOn!.Value, Input.OwnerId, formId, entered);
        task.Detail(Input.Phase, Input.Method, await db.Contacts.FindAsync([Input.ContactId], cancel), Input.Script.Clean());
        db.CareTasks.Add(task);
        await db.SaveOnceAsync<CareTask>(t => t.FormId == formId, cancel);
    }
}
