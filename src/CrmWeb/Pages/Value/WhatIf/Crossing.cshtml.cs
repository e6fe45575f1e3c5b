using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.WhatIf;
using CrmWeb.Pages.Customers;
using CrmWeb.Value;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrmWeb.Pages.Value.WhatIf;

/// <summary>/value/what-if/crossing: who would cross a cut-off one way (跨越分界线的客户), those of most value first.</summary>
public sealed class CrossingModel(CrmDbContext db, WhatIfDesk desk) : PageModel
{
    private const int PerPage = 50;

    public Guid Calculation { get; private set; }
    public PyramidTier Cut { get; private set; }
    public bool Up { get; private set; }
    public int Number { get; private set; } = 1;
    public int Total { get; private set; }

    /// <summary>The run that the calculation rests on.</summary>
    public int RunId { get; private set; }
    public DateOnly AsOf { get; private set; }
    public IReadOnlyList<(WhatIfMover Mover, string Name)> Rows { get; private set; } = [];

    public string? Previous => Number > 1 ? Address(Number - 1) : null;
    public string? Next => Number * PerPage < Total ? Address(Number + 1) : null;

    public async Task<IActionResult> OnGetAsync(Guid calculation, PyramidTier cut, bool up, int number, CancellationToken cancel)
    {
        // A calculation forgotten by now can be made again.
        if (desk.Find(User.StaffId(), calculation) is not { IsDone: true } work)
            return RedirectToPage("Index", new { calculation });
        if (!Enum.IsDefined(cut))
            return NotFound();

        (Calculation, Cut, Up, Number) = (calculation, cut, up, Math.Max(1, number));
        (RunId, AsOf, _) = work.Question;
        var crossing = (await work.Findings).Movers.Where(m => up ? m.RisesOver(cut) : m.FallsBelow(cut)).ToList();
        Total = crossing.Count;
        Rows = await NamedAsync([.. crossing.Skip((Number - 1) * PerPage).Take(PerPage)], cancel);
        return Page();
    }

    private string Address(int number) => $"/value/what-if/crossing?calculation={Calculation}&cut={Cut}&up={(Up ? "true" : "false")}&number={number}";

    private async Task<IReadOnlyList<(WhatIfMover Mover, string Name)>> NamedAsync(IReadOnlyList<WhatIfMover> movers, CancellationToken cancel)
    {
        var names = await db.CustomerNamesAsync(movers.Select(m => m.CustomerId), User.Staff(), cancel);
        return [.. movers.Where(m => names.ContainsKey(m.CustomerId)).Select(m => (m, names[m.CustomerId]))];
    }
}
