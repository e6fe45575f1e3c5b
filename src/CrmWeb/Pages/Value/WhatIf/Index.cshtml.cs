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
public sealed class IndexModel(CrmDbContext db, WhatIfDesk desk, HeadCounts heads, Words words) : PageModel
{
    // A small base answers with the page; a larger one is told of while it is computed.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    [BindProperty]
    public WhatIfInput Input { get; set; } = new();

    /// <summary>The run that a what-if starts from; none before the first.</summary>
    public ValueRun? Run { get; private set; }

    /// <summary>How many left in the last year, that a factor has something to stand on; a total, for those who see the company's.</summary>
    public ChurnRate? Churn { get; private set; }
    public WhatIfWork? Work { get; private set; }
    public WhatIfShown? Shown { get; private set; }

    /// <summary>What the person asked last, where the page shows something else; none where nothing was asked lately.</summary>
    public WhatIfAsked? Last { get; private set; }

    /// <summary>The calculation asked for is not at hand any more.</summary>
    public bool IsForgotten { get; private set; }
    public IReadOnlyList<ScenarioRow> Scenarios { get; private set; } = [];
    public bool MayTry => FolderRules.All.Single(rule => rule.Path == "/Value").Writes.Any(User.Is);

    /// <param name="calculation">Left out to begin anew with the settings used, whatever was tried last.</param>
    /// <param name="scenario">Begins with the assumptions of a kept scenario.</param>
    public async Task<IActionResult> OnGetAsync(Guid? calculation, int? scenario, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Run is null)
            return Page();

        var last = desk.Find(User.StaffId()) is { } work ? new WhatIfAsked(work, await SettingsOfAsync(work.Question.RunId, cancel)) : null;
        if (calculation is not null && last?.Work.Id == calculation)
            await ShowAsync(last);
        else
            (Last, IsForgotten) = (last, calculation is not null);
        Input = WhatIfInput.Of(Beginning(Work is null ? null : last, Scenarios.FirstOrDefault(s => s.Scenario.Id == scenario)?.Shown));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
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

    // What was asked of an earlier run is asked of the newest, whose settings may be others.
    private Assumptions Beginning(WhatIfAsked? asked, WhatIfShown? kept)
    {
        var settings = Assumptions.Of(Run!.PolicyUsed());
        return kept is not null ? kept.Assumptions.Onto(settings, kept.Base)
            : asked is not null ? asked.Work.Question.Assumptions.Onto(settings, asked.Settings)
            : settings;
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        Run = await db.ValueRuns.AsNoTracking().VisibleTo(User.Staff()).Done().LatestFirst().FirstOrDefaultAsync(cancel);
        Churn = Run is { ChurnActive: > 0 } run && await heads.AreAllAsync(User.Staff(), cancel) ? run.CompanyChurn : null;
        Scenarios = await ScenarioRows.ReadAsync(db, User.Staff(), cancel);
    }

    private async Task<Assumptions> SettingsOfAsync(int runId, CancellationToken cancel)
        => Assumptions.Of((await db.ValueRuns.AsNoTracking().SingleAsync(r => r.Id == runId, cancel)).PolicyUsed());

    private async Task ShowAsync(WhatIfAsked asked)
    {
        Work = asked.Work;
        var (runId, asOf, assumptions) = Work.Question;
        if (Work.IsDone)
            Shown = new(asked.Settings, assumptions, (await Work.Findings).Result, runId, asOf, Work.Id) { IsOfEarlierRun = runId != Run!.Id };
    }
}
