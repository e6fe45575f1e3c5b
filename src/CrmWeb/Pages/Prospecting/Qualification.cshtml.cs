using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Prospecting;
using CrmWeb.Data.Saving;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Prospecting;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Prospecting;

/// <summary>/customers/{id}/qualification: the four gates of a customer with their evidence, and who brought it.</summary>
public sealed class QualificationModel(CrmDbContext db, Words words, TimeProvider clock) : PageModel
{
    private Qualification? known;

    [BindProperty]
    public QualificationInput Input { get; set; } = new();
    public Customer Customer { get; private set; } = null!;
    public IReadOnlyList<Referrer> Chain { get; private set; } = [];
    public Conflict? Conflict { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
            return NotFound();

        Input = QualificationInput.Of(known);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
            return NotFound();

        (await new QualificationValidator(words).ValidateAsync(Input, cancel)).AddToModelState(ModelState, nameof(Input));
        if (!ModelState.IsValid)
            return Refused();
        if (Input.Version != (known?.Version ?? Guid.Empty) || !await SaveAsync(cancel))
            return await FindAsync(id, cancel) ? Disputed() : NotFound();

        TempData["Toast"] = words["Common.Saved"].Value;
        return LocalRedirect($"/customers/{id}");
    }

    // A forged form may leave gates out; the page shows them all.
    private PageResult Refused()
    {
        if (Input.Gates.Count != Enum.GetValues<Gate>().Length)
            Input.Gates = QualificationInput.Of(known).Gates;
        return this.Rejected();
    }

    private async Task<bool> SaveAsync(CancellationToken cancel)
    {
        var (entered, kept) = (new Entered(clock.GetUtcNow().UtcDateTime, User.StaffId()), known ?? db.Qualifications.Add(new Qualification(Customer)).Entity);
        foreach (var gate in Input.Gates)
            kept.Answer(gate.Gate, new GateAnswer(gate.Verdict, gate.Evidence.Clean()), entered);
        kept.Judge(Input.Credit, Input.Growth, Input.Teaches);
        return known is null ? await db.SaveOnceAsync<Qualification>(q => q.CustomerId == Customer.Id, cancel) : await db.SaveOverAsync(kept, Input.Version, cancel);
    }

    // Both versions are shown, what was typed stays in the form, and saving again writes over the version now seen.
    private PageResult Disputed()
    {
        Conflict = Conflict.Between(QualificationInput.Of(known), Input, words);
        Input.Version = known?.Version ?? Guid.Empty;
        ModelState.Remove("Input.Version");
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<bool> FindAsync(int id, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var staff = User.Staff();
        Customer = (await db.Customers.VisibleTo(staff).EditableBy(staff).Include(c => c.Stakeholder).SingleOrDefaultAsync(c => c.Id == id, cancel))!;
        if (Customer is null)
            return false;

        known = await db.Qualifications.Include(q => q.Gates).SingleOrDefaultAsync(q => q.CustomerId == id, cancel);
        Chain = await db.ReferralChainAsync(Customer.Stakeholder.Id, staff, cancel);
        return true;
    }
}
