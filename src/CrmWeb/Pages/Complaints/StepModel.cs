using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Complaints;
using CrmWeb.Data.Saving;
using CrmWeb.Domain.Complaints;
using CrmWeb.Domain.Customers;
using CrmWeb.Frame;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation.AspNetCore;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Complaints;

/// <summary>What the pages of all steps (处理步骤) have in common: find the complaint, check the words, take the step, go back.</summary>
public abstract class StepModel(CrmDbContext db, Words words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public Guid Version { get; set; }
    public Complaint Complaint { get; private set; } = null!;
    public ServiceTerms Terms { get; private set; } = null!;
    protected Words Words => words;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
            return NotFound();
        if (!IsNext())
            return LocalRedirect($"/complaints/{id}");

        Version = Complaint.Version;
        await PrepareAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
            return NotFound();
        if (!IsNext())
            return Gone("Complaints.AlreadyTaken"); // sent twice, or somebody was quicker

        await PrepareAsync(cancel);
        Check().AddToModelState(ModelState, "Input");
        if (Version != Complaint.Version)
            Warn();
        if (!ModelState.IsValid)
            return this.Rejected();

        Take(new Entered(clock.GetUtcNow().UtcDateTime, User.StaffId()));
        return await SaveAsync(cancel);
    }

    /// <summary>Where the person goes after the step.</summary>
    protected virtual string After => $"/complaints/{Complaint.Id}";

    /// <summary>What the person is told after the step.</summary>
    protected virtual string DoneWord => "Common.Saved";

    /// <summary>Whether this step may be taken now.</summary>
    protected abstract bool IsNext();

    protected abstract ValidationResult Check();

    protected abstract void Take(Entered entered);

    /// <summary>Loads what the form offers.</summary>
    protected virtual Task PrepareAsync(CancellationToken cancel) => Task.CompletedTask;

    private async Task<bool> FindAsync(int id, CancellationToken cancel)
    {
        var found = await db.Complaints.EditableBy(User.Staff()).Include(c => c.Customer).Include(c => c.Steps.OrderBy(s => s.Id))
            .SingleOrDefaultAsync(c => c.Id == id, cancel);
        if (found is null)
            return false;

        (Complaint, Terms) = (found, await db.ServiceTermsAsync(cancel));
        ViewData[ConcernedCustomer.Key] = found.CustomerId;
        return true;
    }

    // What the person decided rests on what they saw; they look again, and their words stay.
    private void Warn()
    {
        ModelState.Remove(nameof(Version));
        ModelState.AddModelError("", words["Complaints.ChangedMeanwhile"].Value);
        Version = Complaint.Version;
    }

    private async Task<IActionResult> SaveAsync(CancellationToken cancel)
        => Gone(await db.SaveOverAsync(Complaint, Version, cancel) ? DoneWord : "Complaints.AlreadyTaken");

    private LocalRedirectResult Gone(string word)
    {
        TempData["Toast"] = words[word].Value;
        return LocalRedirect(After);
    }
}
