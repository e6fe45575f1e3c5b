using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Settings;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.InfluenceCharts;
using CrmWeb.Domain.Interactions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.InfluenceCharts;

/// <summary>/customers/{id}/influence: who decides, influences, uses and blocks at an account, and what is risky about it.</summary>
public sealed class IndexModel(CrmDbContext db, TimeProvider clock) : PageModel
{
    private DateTime silentSince;

    public int Id { get; private set; }
    public string Name { get; private set; } = "";
    public bool MayServe { get; private set; }
    public int SilentDays { get; private set; }
    public StaffScope Staff { get; private set; } = null!;

    /// <summary>The most influential first, and of equals who is against us.</summary>
    public IReadOnlyList<InfluencePerson> People { get; private set; } = [];
    public IReadOnlyList<InfluenceWarning> Warnings { get; private set; } = [];
    public InfluenceShape Shape { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        Staff = User.Staff();
        var found = await db.Customers.VisibleTo(Staff).Where(c => c.Id == id)
            .Select(c => new { Name = Staff.Calls(c.Name, c.Code, c.Class), MayServe = db.Customers.ServedBy(Staff).Any(s => s.Id == c.Id) })
            .SingleOrDefaultAsync(cancel);
        if (found is null)
            return NotFound();

        (Id, Name, MayServe) = (id, found.Name, found.MayServe);
        SilentDays = (await db.SettingsAsync(cancel)).Whole("Care.NeglectDays");
        var now = clock.GetUtcNow().UtcDateTime;
        silentSince = now.AddDays(-SilentDays);
        People = await ReadAsync(id, cancel);
        Warnings = InfluenceWarning.Of(People, now, SilentDays);
        Shape = InfluenceShape.Of(People);
        return Page();
    }

    public bool IsSilent(InfluencePerson person) => person.IsSilentSince(silentSince);

    private async Task<IReadOnlyList<InfluencePerson>> ReadAsync(int id, CancellationToken cancel)
    {
        var met = await db.Interactions.VisibleTo(Staff).Standing().Where(i => i.CustomerId == id && i.Status == InteractionStatus.Done)
            .SelectMany(i => i.Contacts, (i, c) => new { c.Id, i.HappensAt })
            .GroupBy(m => m.Id).Select(g => new { g.Key, At = g.Max(m => m.HappensAt) }).ToDictionaryAsync(m => m.Key, m => m.At, cancel);
        var contacts = await db.Contacts.VisibleTo(Staff).Current().Where(c => c.CustomerId == id)
            .Select(c => new { c.Id, c.Name, c.JobTitle, c.DecisionRole, c.Influence, c.Attitude }).ToListAsync(cancel);
        return [.. contacts
            .Select(c => new InfluencePerson(c.Id, Staff.Sees(c.Name), c.JobTitle, c.DecisionRole, c.Influence, c.Attitude, met.TryGetValue(c.Id, out var at) ? at : null))
            .OrderBy(p => p.Influence ?? Influence.Low + 1).ThenBy(p => p.Attitude ?? 0).ThenBy(p => p.Name, StringComparer.CurrentCulture)];
    }
}
