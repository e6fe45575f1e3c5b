using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Opportunities;
using CrmWeb.Language;
using CrmWeb.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Opportunities;

/// <summary>What the pages that close an opportunity or take it up again have in common (商机结果页): find it, check, save, go back to it.</summary>
public abstract class OutcomeModel(CrmDbContext db, Words words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public Guid Version { get; set; }
    public Opportunity Opportunity { get; private set; } = null!;
    protected CrmDbContext Db => db;
    protected Words Words => words;
    protected DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
            return NotFound();
        if (!IsNext)
            return LocalRedirect($"/opportunities/{id}");

        Version = Opportunity.Version;
        await PrepareAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
            return NotFound();
        if (!IsNext)
            return Gone("Opportunities.AlreadyMoved"); // sent twice, or somebody was quicker

        await PrepareAsync(cancel);
        Check();
        if (Version != Opportunity.Version)
            Warn();
        if (!ModelState.IsValid)
            return this.Rejected();

        return Gone(await SaveAsync(new Entered(Now, User.StaffId()), cancel) ? DoneWord : "Opportunities.AlreadyMoved");
    }

    /// <summary>Whether the step may be taken now.</summary>
    protected abstract bool IsNext { get; }

    /// <summary>What the person is told after the step.</summary>
    protected abstract string DoneWord { get; }

    /// <summary>Loads what the form offers.</summary>
    protected virtual Task PrepareAsync(CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Puts what is wrong into the model state.</summary>
    protected abstract void Check();

    protected abstract Task<bool> SaveAsync(Entered entered, CancellationToken cancel);

    private async Task<bool> FindAsync(int id, CancellationToken cancel)
    {
        Opportunity = (await db.Opportunities.VisibleTo(User.Staff()).EditableBy(User.Staff())
            .Include(o => o.Customer).Include(o => o.Steps.OrderBy(s => s.Id)).SingleOrDefaultAsync(o => o.Id == id, cancel))!;
        return Opportunity is not null;
    }

    // What the person decided rests on what they saw; they look again, and their words stay.
    private void Warn()
    {
        ModelState.Remove(nameof(Version));
        ModelState.AddModelError("", words["Opportunities.ChangedMeanwhile"].Value);
        Version = Opportunity.Version;
    }

    private LocalRedirectResult Gone(string word)
    {
        TempData["Toast"] = words[word].Value;
        return LocalRedirect($"/opportunities/{Opportunity.Id}");
    }
}
