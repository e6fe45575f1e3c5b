using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.DevelopmentPlans;
using CrmWeb.Data.Saving;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.DevelopmentPlans;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.DevelopmentPlans;

/// <summary>/customers/{id}/development: what we mean to become for a customer, and a form to plan more.</summary>
public sealed class IndexModel(CrmDbContext db, Words words, Formats formats, TimeProvider clock) : PageModel, IPlanForm
{
    private const int MostRows = 100;
    private const int DaysAhead = 14;

    [BindProperty]
    public PlanInput Input { get; set; } = new();

    public int Id { get; private set; }
    public string Name { get; private set; } = "";
    public bool MayWrite { get; private set; }
    public IReadOnlyList<PlanRow> Rows { get; private set; } = [];
    public PlanChoices Choices { get; private set; } = new(new([]), new([]));
    private StaffScope Staff => User.Staff();

    public async Task<IActionResult> OnGetAsync(int customerId, CancellationToken cancel)
    {
        if (await FindAsync(customerId, cancel) is not { } customer)
            return NotFound();

        Input = new() { FormId = Guid.NewGuid(), NextOn = formats.Today.AddDays(DaysAhead) };
        if (Choices.Staff.Offers(customer.OwnerId))
            Input.OwnerId = customer.OwnerId;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int customerId, CancellationToken cancel)
    {
        if (await FindAsync(customerId, cancel) is not { } customer || !MayWrite)
            return NotFound();

        (await new PlanValidator(Choices, formats.Today, words).ValidateAsync(Input, cancel)).AddToModelState(ModelState, nameof(Input));
        if (!ModelState.IsValid)
            return this.Rejected();

        await SaveAsync(customer, cancel);
        TempData["Toast"] = words["Common.Saved"].Value;
        return LocalRedirect($"/customers/{customerId}/development");
    }

    private async Task SaveAsync(Customer customer, CancellationToken cancel)
    {
        var entered = new Entered(clock.GetUtcNow().UtcDateTime, User.StaffId());
        var form = Input.FormId == Guid.Empty ? Guid.NewGuid() : Input.FormId;
        var people = await db.Contacts.Where(c => c.CustomerId == customer.Id && Input.People.Contains(c.Id)).ToListAsync(cancel);
        var plan = db.DevelopmentPlans.Add(new DevelopmentPlan(customer, Input.ToTraits(), people, form, entered)).Entity;
        await db.KeepTaskOfAsync(plan, entered, cancel);
        await db.SaveOnceAsync<DevelopmentPlan>(p => p.FormId == form, cancel);
    }

    private async Task<Customer?> FindAsync(int customerId, CancellationToken cancel)
    {
        var customer = await db.Customers.VisibleTo(Staff).SingleOrDefaultAsync(c => c.Id == customerId, cancel);
        if (customer is null)
            return null;

        (Id, Name) = (customer.Id, Staff.Calls(customer));
        MayWrite = await db.Customers.EditableBy(Staff).AnyAsync(c => c.Id == customerId, cancel);
        Rows = await db.DevelopmentPlans.VisibleTo(Staff).Where(p => p.CustomerId == customerId).DueFirst().Take(MostRows).Select(PlanRow.From(db, Staff)).ToListAsync(cancel);
        if (MayWrite)
            Choices = await PlanChoices.LoadAsync(db, Staff, customerId, null, cancel);
        return customer;
    }
}
