using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Value.Equity;
using CrmWeb.Domain.Value.Equity;
using CrmWeb.Pages.Customers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrmWeb.Pages.Value.Equity;

/// <summary>One customer of a part of the bridge (变动客户).</summary>
public sealed record ChangeRow(int Id, string Name, decimal Before, decimal After, decimal Amount);

/// <summary>/value/equity/changes: the customers behind one part of the bridge, the largest changes first.</summary>
public sealed class ChangesModel(CrmDbContext db) : PageModel
{
    private const int Most = 100;

    public EquityPart Part { get; private set; }
    public ComparedRuns Compared { get; private set; } = null!;
    public IReadOnlyList<ChangeRow> Rows { get; private set; } = [];
    public EquityStep Step { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(EquityPart part, int from, int to, CancellationToken cancel)
    {
        var kept = await db.KeptRunsAsync(cancel);
        if (!Enum.IsDefined(part) || kept.Find(r => r.Id == from) is not { } start || kept.Find(r => r.Id == to) is not { } end)
            return NotFound();

        (Part, Compared) = (part, new ComparedRuns(start, end));
        var (bridge, largest) = (new EquityBridge(), new PriorityQueue<EquityChange, decimal>());
        await foreach (var change in new EquityFigures(db, User.Staff()).ChangesAsync(from, to, cancel))
        {
            bridge.Count(change);
            if (change.Part != part)
                continue;

            // The queue gives up its smallest when it is full, so only the largest stay.
            largest.Enqueue(change, Math.Abs(change.Amount));
            if (largest.Count > Most)
                largest.Dequeue();
        }

        Step = bridge[part];
        Rows = await NamedAsync([.. largest.UnorderedItems.Select(i => i.Element)], cancel);
        return Page();
    }

    private async Task<IReadOnlyList<ChangeRow>> NamedAsync(IReadOnlyList<EquityChange> changes, CancellationToken cancel)
    {
        var names = await db.CustomerNamesAsync(changes.Select(c => c.CustomerId), User.Staff(), cancel);
        return [.. changes.Where(c => names.ContainsKey(c.CustomerId))
            .OrderByDescending(c => Math.Abs(c.Amount)).ThenBy(c => c.CustomerId)
            .Select(c => new ChangeRow(c.CustomerId, names[c.CustomerId], c.ClvBefore, c.ClvAfter, c.Amount))];
    }
}
