using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.Value.WhatIf;
using CrmWeb.Language;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Value.WhatIf;

/// <summary>/value/what-if/scenarios: kept what-ifs, one alone or up to three side by side (情景对比); deletes one.</summary>
public sealed class ScenariosModel(CrmDbContext db, Words words) : PageModel
{
    private const int Most = 3;

    public IReadOnlyList<ScenarioRow> Rows { get; private set; } = [];

    /// <summary>The only one shown; none where several are compared.</summary>
    public ScenarioRow? Alone => Rows.Count == 1 ? Rows[0] : null;

    public async Task<IActionResult> OnGetAsync(int[] id, CancellationToken cancel)
    {
        if (id.Length == 0)
        {
            TempData["Toast"] = words["Scenario.TickSome"].Value;
            return LocalRedirect("/value/what-if#scenarios");
        }

        Rows = await ScenarioRows.ReadAsync(db, User.Staff(), cancel, [.. id.Distinct().Take(Most)]);
        return Rows.Count == 0 ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostDeleteAsync(int delete, CancellationToken cancel)
    {
        var scenario = await db.ValueScenarios.VisibleTo(User.Staff()).DeletableBy(User.Staff()).SingleOrDefaultAsync(s => s.Id == delete, cancel);
        if (scenario is null)
            return NotFound();

        db.ValueScenarios.Remove(scenario);
        await db.SaveChangesAsync(cancel);
        TempData["Toast"] = words["Scenario.Deleted"].Value;
        return LocalRedirect("/value/what-if#scenarios");
    }
}
