using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.WhatIf;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Value.WhatIf;

/// <summary>One kept what-if (情景行), with the assumptions of the run it rests on.</summary>
public sealed record ScenarioRow(ValueScenario Scenario, string By, bool MayDelete, WhatIfShown Shown)
{
    public WhatIfResult Result => Shown.Result;
}

/// <summary>Reads the scenarios that a person may see, the latest first.</summary>
internal static class ScenarioRows
{
    private const int Most = 50;

    /// <param name="only">The ids asked for; left out for all.</param>
    public static async Task<IReadOnlyList<ScenarioRow>> ReadAsync(CrmDbContext db, StaffScope staff, CancellationToken cancel, IReadOnlyList<int>? only = null)
    {
        var all = db.ValueScenarios.AsNoTracking().VisibleTo(staff);
        var rows = await (only is null ? all : all.Where(s => only.Contains(s.Id))).LatestFirst().Take(Most)
            .Select(s => new
            {
                Scenario = s,
                By = db.Users.Where(u => u.Id == s.AuthorId).Select(u => u.DisplayName).First(),
                Run = db.ValueRuns.First(r => r.Id == s.RunId),
            }).ToListAsync(cancel);
        return [.. rows.Select(r => new ScenarioRow(r.Scenario, r.By, MayDelete(r.Scenario, staff), Shown(r.Scenario, r.Run)))];
    }

    private static bool MayDelete(ValueScenario scenario, StaffScope staff) => new[] { scenario }.AsQueryable().DeletableBy(staff).Any();

    private static WhatIfShown Shown(ValueScenario scenario, ValueRun run)
        => new(Assumptions.Of(run.PolicyUsed()), scenario.Assumptions(), scenario.Result(), scenario.RunId, scenario.AsOf);
}
