using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Value.Equity;
using CrmWeb.Data.Value.Moves;
using CrmWeb.Domain.Value.Moves;
using CrmWeb.Value;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Pyramid.Moves;

/// <summary>/pyramid/moves/customers: the customers of one cell of the matrix (变动客户名单), with their figures then and now and whose doing the move is.</summary>
public sealed class CustomersModel(CrmDbContext db, RunMemory memory) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public int From { get; set; }

    [BindProperty(SupportsGet = true)]
    public int To { get; set; }

    [BindProperty(SupportsGet = true)]
    public MovePlace Was { get; set; }

    [BindProperty(SupportsGet = true)]
    public MovePlace Now { get; set; }

    /// <summary>The place that the page begins after.</summary>
    [BindProperty(SupportsGet = true)]
    public MoverPlace? After { get; set; }

    public ComparedRuns Runs { get; private set; } = null!;
    public IReadOnlyList<MoverRow> Rows { get; private set; } = [];
    public int Count { get; private set; }
    public string? Next { get; private set; }

    public string Address(MoverPlace? after = null)
        => FormattableString.Invariant($"/pyramid/moves/customers?from={From}&to={To}&was={Was}&now={Now}") + (after is null ? "" : $"&after={after}");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var kept = await db.KeptRunsAsync(cancel);
        if (!ModelState.IsValid || (Was == MovePlace.Outside && Now == MovePlace.Outside)
            || kept.Find(r => r.Id == From) is not { } start || kept.Find(r => r.Id == To) is not { } end)
            return NotFound();

        Runs = new(start, end);
        var list = new MoverList(db, User.Staff(), Was, Now);
        var movers = await memory.OnceAsync($"those {Was} in {From} and {Now} in {To}", User.Staff(), () => list.OfAsync(From, To, cancel), cancel);
        Count = movers.Count;
        var rows = await list.ReadAsync(movers, After, PageSize + 1, To, cancel);
        Rows = [.. rows.Take(PageSize)];
        Next = rows.Count > PageSize ? Address(list.Place(Rows[^1])) : null;
        return Page();
    }
}
