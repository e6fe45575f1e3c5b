using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Care;
using CrmWeb.Data.Saving;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Households;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Households;

/// <summary>/customers/{id}/household: who belongs to a customer that is a person (家庭情况); adds and takes back.</summary>
public sealed class IndexModel(CrmDbContext db, CareGeneration care, TimeProvider clock, Words words, Formats formats) : PageModel
{
    [BindProperty]
    public MemberInput Input { get; set; } = new();

    public int Id { get; private set; }
    public string Name { get; private set; } = "";
    public bool MayServe { get; private set; }
    public IReadOnlyList<MemberRow> Rows { get; private set; } = [];
    private StaffScope Staff => User.Staff();

    public async Task<IActionResult> OnGetAsync(int customerId, CancellationToken cancel)
    {
        Input = new() { FormId = Guid.NewGuid() };
        return await FindAsync(customerId, cancel) is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(int customerId, CancellationToken cancel)
    {
        if (await FindAsync(customerId, cancel) is not { } customer || !MayServe)
            return NotFound();

        (await new MemberValidator(words, formats.Today).ValidateAsync(Input, cancel)).AddToModelState(ModelState, nameof(Input));
        if (!ModelState.IsValid)
            return this.Rejected();

        db.HouseholdMembers.Add(new HouseholdMember(customer, Input.Traits(), new Entered(clock.GetUtcNow().UtcDateTime, User.StaffId())).FromForm(Input.FormId));
        await db.SaveOnceAsync<HouseholdMember>(m => m.FormId == Input.FormId, cancel);
        await care.RunForAsync(customerId, formats.Today, cancel);
        return Back(customerId, "Common.Saved");
    }

    public async Task<IActionResult> OnPostArchiveAsync(int customerId, int member, CancellationToken cancel)
    {
        var found = await db.HouseholdMembers.VisibleTo(Staff).EditableBy(Staff).Current().SingleOrDefaultAsync(m => m.Id == member && m.CustomerId == customerId, cancel);
        if (found is null)
            return NotFound();

        found.Archive(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancel);
        await care.RunForAsync(customerId, formats.Today, cancel);
        return Back(customerId, "CustomerPreferences.Gone");
    }

    private async Task<Customer?> FindAsync(int customerId, CancellationToken cancel)
    {
        var customer = await db.Customers.VisibleTo(Staff).SingleOrDefaultAsync(c => c.Id == customerId && c.Class == CustomerClass.Individual, cancel);
        if (customer is null)
            return null;

        (Id, Name) = (customer.Id, Staff.Calls(customer));
        MayServe = await db.Customers.ServedBy(Staff).AnyAsync(c => c.Id == customerId, cancel);
        Rows = await MemberRow.OfAsync(db, Staff, customerId, cancel);
        return customer;
    }

    private RedirectResult Back(int customerId, string word)
    {
        TempData["Toast"] = words[word].Value;
        return Redirect($"/customers/{customerId}/household");
    }
}
