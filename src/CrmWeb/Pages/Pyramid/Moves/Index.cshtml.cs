using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Value.Equity;
using CrmWeb.Data.Value.Moves;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Moves;
using CrmWeb.Value;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Pyramid.Moves;

/// <summary>/pyramid/moves: who stood in which tier in one run and where in another (等级变动矩阵), each cell a list.</summary>
public sealed class IndexModel(CrmDbContext db, RunMemory memory) : PageModel
{
    /// <summary>The run to compare from; the last month-end's unless chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public int? From { get; set; }

    /// <summary>The run to compare with; the one that pages show unless chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public int? To { get; set; }

    /// <summary>None while there are no two days to compare.</summary>
    public MovesView? Moves { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel) => Moves = await MovesView.OfAsync(db, memory, User.Staff(), From, To, cancel);
}

/// <summary>The moves between two runs as they are drawn and tabled (变动图表).</summary>
public sealed record MovesView(IReadOnlyList<KeptRun> Kept, KeptRun From, KeptRun To, MoveMatrix Matrix, ChoiceNote? Note)
{
    /// <summary>Between the runs asked for; else from the last month-end to the run that pages show.</summary>
    public static async Task<MovesView?> OfAsync(CrmDbContext db, RunMemory memory, StaffScope staff, int? from, int? to, CancellationToken cancel)
        => await OfAsync(db, memory, staff, (from, to, await db.ValueRuns.Done().LatestFirst().Select(r => r.Id).FirstOrDefaultAsync(cancel)), cancel);

    /// <summary>From the last month-end to the run that pages show, where that is known.</summary>
    public static Task<MovesView?> UpToAsync(CrmDbContext db, RunMemory memory, StaffScope staff, int shown, CancellationToken cancel) => OfAsync(db, memory, staff, (null, null, shown), cancel);

    private static async Task<MovesView?> OfAsync(CrmDbContext db, RunMemory memory, StaffScope staff, (int? From, int? To, int Shown) asked, CancellationToken cancel)
    {
        var kept = await db.KeptRunsAsync(cancel);
        if (kept.Count == 0 || ComparedRuns.Choose(kept, asked.From, asked.To, asked.Shown) is not { From: { } start, To: var end, Note: var note })
            return null;

        return new(kept, start, end, await memory.OnceARunAsync($"moves from {start.Id} to {end.Id}", staff, () => db.MovesAsync(start.Id, end.Id, staff, cancel), cancel), note);
    }

    /// <summary>Whether somebody was known to one of the runs only, or archived.</summary>
    public bool HasOutside => Matrix.Places[^1] == MovePlace.Outside;

    /// <summary>Address of the list that a cell counts.</summary>
    public string Address(int from, int to)
        => FormattableString.Invariant($"/pyramid/moves/customers?from={From.Id}&to={To.Id}&was={Matrix.Places[from]}&now={Matrix.Places[to]}");

    /// <summary>Up, down or neither, for its colour; the places outside are below all tiers, and none of them above another.</summary>
    public static string Way(int from, int to)
        => Math.Min(from, Domain.Value.Pyramid.Tiers.Count) - Math.Min(to, Domain.Value.Pyramid.Tiers.Count) is var up and not 0 ? up > 0 ? "upward" : "downward" : "";
}
