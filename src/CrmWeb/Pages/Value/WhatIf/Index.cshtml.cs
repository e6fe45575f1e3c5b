using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.WhatIf;
using CrmWeb.Language;
using CrmWeb.Value;
using CrmWeb.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Value.WhatIf;

/// <summary>/value/what-if: what other settings would do to customer equity and to the tiers (假设分析), before anything is saved.</summary>
public sealed class IndexModel(CrmDbContext db, WhatIfDesk desk, Words words) : PageModel
{
    // A small base answers with the page; a larger one is told of while it is computed.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    [BindProperty]
    public WhatIfInput Input { get; set; } = new();

    /// <summary>The run that a what-if starts from; none before the first.</summary>
    public ValueRun? Run { get; private set; }
    public WhatIfWork? Work { get; private set; }
    public WhatIfShown? Shown { get; private set; }
    public IReadOnlyList<ScenarioRow> Scenarios { get; private set; } = [];
    public bool MayTry => FolderRules.All.Single(rule => rule.Path == "/Value").Writes.Any(User.Is);

    /// <param name="calculation">Left out for the latest.</param>
    /// <param name="fresh">Begins with the settings used, whatever was tried last.</param>
    /// <param name="scenario">Begins with the assumptions of a kept scenario.</param>
    public async Task<IActionResult> OnGetAsync(Guid? calculation, bool fresh, int? scenario, CancellationToken cancel)
    {
        await LoadAsync(fresh || scenario is not null ? null : desk.Find(User.StaffId(), calculation), cancel);
        var kept = scenario is null ? null : Scenarios.FirstOrDefault(s => s.Scenario.Id == scenario)?.Shown;
        if (Run is not null)
            Input = WhatIfInput.Of(kept?.Assumptions ?? Work?.Question.Assumptions ?? Assumptions.Of(Run.PolicyUsed()));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(null, cancel);
        if (Run is null)
            return RedirectToPage();
        if (Input.Read(ModelState, words) is not { } assumptions)
            return this.Rejected();

        var work = desk.Start(new(Run.Id, Run.AsOf, assumptions), User.Staff());
        await Task.WhenAny(work.Findings, Task.Delay(Patience, cancel));
        if (cancel.IsCancellationRequested) // whoever asked has gone and will never know the number to ask for
            work.Cancel();
        return RedirectToPage(new { calculation = work.Id });
    }

    public IActionResult OnPostCancel(Guid calculation)
    {
        desk.Find(User.StaffId(), calculation)?.Cancel();
        return RedirectToPage(new { calculation });
    }

    private async Task LoadAsync(WhatIfWork? work, CancellationToken cancel)
    {
        Run = await db.ValueRuns.AsNoTracking().VisibleTo(User.Staff()).Done().LatestFirst().FirstOrDefaultAsync(cancel);
        Scenarios = await ScenarioRows.ReadAsync(db, User.Staff(), cancel);
        Work = work;
        if (Work is { IsDone: true, Question: var question } done)
            Shown = new(await BaseAsync(question.RunId, cancel), question.Assumptions, (await done.Findings).Result, question.AsOf, done.Id);
    }

    private async Task<Assumptions> BaseAsync(int runId, CancellationToken cancel)
        => Assumptions.Of((await db.ValueRuns.AsNoTracking().SingleAsync(r => r.Id == runId, cancel)).PolicyUsed());
}
