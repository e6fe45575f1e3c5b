using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Workers;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Equity;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Value.Runs;

/// <summary>One line of the list of runs (批次行); totals are over the customers that the reader may see.</summary>
public sealed record RunRow(ValueRun Run, string? By, int? Customers, int? Ranked, decimal? Equity)
{
    /// <summary>The word for what set it off.</summary>
    public string StartedBy => Run is { Kind: RunKind.Requested, RequestedBy: null } ? "RunKind.CommandLine" : $"RunKind.{Run.Kind}";

    /// <summary>As the reader is told: under way, without a process any more, is interrupted.</summary>
    public RunStatus Status => Run.Status == RunStatus.Running && Run.Worker != Worker.This && Worker.IsGone(Run.Worker) ? RunStatus.Interrupted : Run.Status;
}

/// <summary>Reads the runs, with the company's totals or those of the reader's own customers.</summary>
internal static class RunRows
{
    public static async Task<IReadOnlyList<RunRow>> ReadAsync(CrmDbContext db, StaffScope staff, int most, CancellationToken cancel)
    {
        var runs = await db.ValueRuns.AsNoTracking().VisibleTo(staff).OrderByDescending(r => r.Id).Take(most).ToListAsync(cancel);
        var names = await db.StaffNamesAsync(runs.Select(r => r.RequestedBy), cancel);
        string? By(ValueRun run) => run.RequestedBy is { } id ? names.GetValueOrDefault(id) : null;

        if (staff.SeesValue == Reach.Company)
            return [.. runs.Select(r => r.Status == RunStatus.Done ? new RunRow(r, By(r), r.Customers, r.Ranked, r.Equity) : new RunRow(r, By(r), null, null, null))];

        var own = await OwnAsync(db, staff, [.. runs.Select(r => r.Id)], cancel);
        return [.. runs.Select(r => own.TryGetValue(r.Id, out var sum) ? new RunRow(r, By(r), sum.Customers, sum.Ranked, sum.Equity) : new RunRow(r, By(r), null, null, null))];
    }

    // By team and owner as they were when the run was added up.
    private static async Task<Dictionary<int, OwnSum>> OwnAsync(CrmDbContext db, StaffScope staff, int[] runIds, CancellationToken cancel)
        => await db.EquityCells.VisibleTo(staff).Where(c => runIds.Contains(c.RunId))
            .GroupBy(c => c.RunId)
            .Select(g => new OwnSum(g.Key, g.Sum(c => c.Customers), g.Sum(c => c.Tier != null ? c.Customers : 0), g.Sum(c => c.Equity)))
            .ToDictionaryAsync(s => s.RunId, cancel);

    private sealed record OwnSum(int RunId, int Customers, int Ranked, decimal Equity);
}
