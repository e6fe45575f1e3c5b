using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Value;
using CrmWeb.Language;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Value;

/// <summary>/customers/{id}/plan: yearly net cash flows that a person expects of a large account, instead of the average of the past.</summary>
public sealed class PlanModel(CrmDbContext db, Words words, TimeProvider clock) : PageModel
{
    public const int MostYears = 10;
    private const decimal Most = 1_000_000_000_000;

    /// <summary>The years typed, from the coming twelve months on; empty ones end the plan.</summary>
    [BindProperty]
    public List<decimal?> Years { get; set; } = [];
    public Customer Customer { get; private set; } = null!;
    public IReadOnlyList<PlanEntry> History { get; private set; } = [];
    public bool MayChange => User.IsAny(Domain.Access.StaffRole.Manager, Domain.Access.StaffRole.Administrator);

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();

        var standing = History.Where(p => p.WithdrawnAt is null).ToLookup(p => p.Year, p => p.Amount);
        Years = [.. Enumerable.Range(1, MostYears).Select(year => standing[year].Cast<decimal?>().FirstOrDefault())];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (!await LoadAsync(id, cancel) || !await db.Customers.EditableBy(User.Staff()).AnyAsync(c => c.Id == id, cancel))
            return NotFound();

        Check();
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        await EnterAsync(id, cancel);
        await transaction.CommitAsync(cancel);
        TempData["Toast"] = words["Plan.Saved"].Value;
        return LocalRedirect($"/customers/{id}");
    }

    private void Check()
    {
        Years = [.. Years.Take(MostYears)];
        var last = Years.FindLastIndex(y => y is not null);
        for (var i = 0; i < Years.Count; i++)
        {
            if (Years[i] is null && i < last)
                ModelState.AddModelError($"Years[{i}]", words["Plan.Gap"]);
            else if (Years[i] is { } amount && Math.Abs(amount) > Most)
                ModelState.AddModelError($"Years[{i}]", words["Plan.TooLarge"]);
        }
    }

    // Only what changed is withdrawn and entered anew.
    private async Task EnterAsync(int customerId, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var standing = await db.CashFlowPlans.Where(p => p.CustomerId == customerId && p.WithdrawnAt == null).ToListAsync(cancel);
        foreach (var plan in standing.Where(p => Typed(p.Year) != p.Amount))
            plan.Withdraw(now);
        for (var year = 1; year <= Years.Count; year++)
        {
            if (Typed(year) is { } amount && !standing.Exists(p => p.Year == year && p.WithdrawnAt is null))
                db.CashFlowPlans.Add(new CashFlowPlan(customerId, year, amount, now, User.StaffId()));
        }

        await db.SaveChangesAsync(cancel);
    }

    private decimal? Typed(int year) => year <= Years.Count && Years[year - 1] is { } amount ? decimal.Round(amount, 2) : null;

    private async Task<bool> LoadAsync(int id, CancellationToken cancel)
    {
        var customer = await db.Customers.AsNoTracking().ValuedFor(User.Staff()).SingleOrDefaultAsync(c => c.Id == id, cancel);
        if (customer is null)
            return false;

        Customer = customer;
        History = await db.CashFlowPlans.Where(p => p.CustomerId == id).OrderByDescending(p => p.EnteredAt).ThenBy(p => p.Year).Take(200)
            .Select(p => new PlanEntry(p.Year, p.Amount, p.EnteredAt, db.Users.Where(u => u.Id == p.EnteredBy).Select(u => u.DisplayName).FirstOrDefault(), p.WithdrawnAt))
            .ToListAsync(cancel);
        return true;
    }
}

/// <summary>One entry of a plan's history (计划历史).</summary>
public sealed record PlanEntry(int Year, decimal Amount, DateTime EnteredAt, string? By, DateTime? WithdrawnAt);
