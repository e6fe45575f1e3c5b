using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Value.BackTests;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Value.BackTests;

/// <summary>One line of the history of back-tests (回测历史).</summary>
public sealed record BackTestRow(BackTestRun Test, string? By)
{
    /// <summary>The latest days first.</summary>
    public static async Task<IReadOnlyList<BackTestRow>> ReadAsync(CrmDbContext db, StaffScope staff, int most, CancellationToken cancel)
    {
        var tests = await db.BackTestRuns.AsNoTracking().VisibleTo(staff).LatestFirst().Take(most).ToListAsync(cancel);
        var names = await db.StaffNamesAsync(tests.Select(t => t.RequestedBy), cancel);
        return [.. tests.Select(t => new BackTestRow(t, t.RequestedBy is { } id ? names.GetValueOrDefault(id) : null))];
    }
}
