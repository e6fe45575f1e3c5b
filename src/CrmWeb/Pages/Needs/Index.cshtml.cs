using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Saving;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Needs;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Needs;

/// <summary>/customers/{id}/needs: what a customer needs, the most pressing first, and a form to note more.</summary>
public sealed class IndexModel(CrmDbContext db, Words words, Formats formats, TimeProvider clock) : PageModel
{
    private const int MostRows = 200;

    [BindProperty]
    public NeedInput Input { get; set; } = new();

    public int Id { get; private set; }
    public string Name { get; private set; } = "";
    public bool MayServe { get; private set; }
    public IReadOnlyList<NeedRow> Rows { get; private set; } = [];
    public NeedChoices Choices { get; private set; } = new(new([]), new([]));
    private StaffScope Staff => User.Staff();

    public async Task<IActionResult> OnGetAsync(int customerId, int? interaction, int? opportunity, CancellationToken cancel)
    {
        if (await FindAsync(customerId, interaction, cancel) is null)
            return NotFound();

        Input = new() { FormId = Guid.NewGuid() };
        if (Choices.Interactions.Offers(interaction))
            Input.InteractionId = interaction;
        if (Choices.Opportunities.Offers(opportunity))
            Input.OpportunityId = opportunity;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int customerId, int? interaction, CancellationToken cancel)
    {
        if (await FindAsync(customerId, interaction, cancel) is not { } customer || !MayServe)
            return NotFound();

        (await new NeedValidator(Choices, [NeedStatus.Collected], words).ValidateAsync(Input, cancel)).AddToModelState(ModelState, nameof(Input));
        if (!ModelState.IsValid)
            return this.Rejected();

        db.Needs.Add(new Need(customer, Input.Traits, new Entered(clock.GetUtcNow().UtcDateTime, User.StaffId())).FromForm(Input.FormId));
        await db.SaveOnceAsync<Need>(n => n.FormId == Input.FormId, cancel);
        TempData["Toast"] = words["Common.Saved"].Value;
        return LocalRedirect($"/customers/{customerId}/needs");
    }

    private async Task<Customer?> FindAsync(int customerId, int? interaction, CancellationToken cancel)
    {
        var customer = await db.Customers.VisibleTo(Staff).SingleOrDefaultAsync(c => c.Id == customerId, cancel);
        if (customer is null)
            return null;

        (Id, Name) = (customer.Id, Staff.Calls(customer));
        MayServe = await db.Customers.ServedBy(Staff).AnyAsync(c => c.Id == customerId, cancel);
        Rows = await db.Needs.VisibleTo(Staff).Where(n => n.CustomerId == customerId).MostPressingFirst().Take(MostRows).Select(NeedRow.From(db, Staff)).ToListAsync(cancel);
        if (MayServe)
            Choices = await NeedChoices.LoadAsync(db, formats, customerId, null, interaction, cancel);
        return customer;
    }
}
