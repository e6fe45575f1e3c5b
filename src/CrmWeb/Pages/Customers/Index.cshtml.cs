using System.Globalization;
using CrmWeb.Access;
using CrmWeb.Charts;
using CrmWeb.Data.Identity;
using CrmWeb.Data;
using CrmWeb.Data.Value;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Exports;
using CrmWeb.Domain.Lists;
using CrmWeb.Domain.Value;
using CrmWeb.Language;
using CrmWeb.Pages.Lists;
using CrmWeb.Pages.Pyramid;
using CrmWeb.Pages.SavedViews;
using CrmWeb.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Customers;

/// <summary>/customers: the customers within reach, filtered, sorted and turned page by page.</summary>
public sealed class IndexModel(CrmDbContext db, PyramidMemory memory, SealedPlaces places, Words words, Formats formats) : PageModel
{
    private const int PageSize = 50;

    // Counting stops here: nobody reads further, and a million rows are not counted for each page.
    private const int Most = 100_000, MostOfTierOrStage = 20_000, MostOfWords = 3_000;

    [BindProperty(SupportsGet = true, Name = "")]
    public CustomerFilter Filter { get; set; } = new();

    public IReadOnlyList<CustomerRow> Rows { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Owners { get; private set; } = [];
    public IReadOnlyList<PyramidLevel> Pyramid { get; private set; } = [];
    public int Count { get; private set; }
    public bool CountsMore => Count > CountsUpTo;
    private int CountsUpTo => !string.IsNullOrWhiteSpace(Filter.Q) ? MostOfWords : Filter.IsByStanding ? MostOfTierOrStage : Most;

    /// <summary>As-of day of the run finished last.</summary>
    public DateOnly? FiguresAsOf { get; private set; }

    /// <summary>The reader's views and those of the team.</summary>
    public IReadOnlyList<ViewRow> Views { get; private set; } = [];
    public bool MayKeepViews => !Staff.SeesMasked;

    /// <summary>The conditions in words.</summary>
    public FilterWords Said { get; private set; } = null!;

    /// <summary>What is wrong with the conditions in the address.</summary>
    public FilterFault? Fault { get; private set; }

    public bool SeesValue => Staff.SeesValueOfAll;
    public bool MayExport => ExportRights.Of(Staff).Reach is not Reach.None;
    public string ExportAddress => Filter.Address(on: "/export");
    public bool MayChangeMany => Staff.ChangesMany is not Reach.None;
    public bool MayWrite => Staff.Writes is not Reach.None;
    public CustomerSort Sort { get; private set; }

    /// <summary>Known once there are rows to show.</summary>
    public ShownColumns Shown { get; private set; } = null!;

    /// <summary>What the reader sees in full; the order of values or of masked names would tell them.</summary>
    public IReadOnlyList<CustomerSort> Sorts => [.. Enum.GetValues<CustomerSort>().Where(s => s switch { CustomerSort.Clv => SeesValue, CustomerSort.Name => !Staff.SeesMasked, _ => true })];
    public string? Previous { get; private set; }
    public string? Next { get; private set; }
    private StaffScope Staff => User.Staff();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Request.QueryString.Value is null or "" && await ViewRow.DefaultAddressAsync(db, Staff, cancel) is { } opened)
            return LocalRedirect(opened);

        Sort = Filter.Sort is { } sort && Sorts.Contains(sort) ? sort : Sorts[0];
        Fault = Filter.FaultFor(Staff);
        await TurnAsync(cancel);
        if (Fault is not null)
            Response.StatusCode = StatusCodes.Status400BadRequest;
        if (Request.IsFragment())
            return this.Fragment("_List");

        await SurroundAsync(cancel);
        return Page();
    }

    private async Task TurnAsync(CancellationToken cancel)
    {
        var backwards = places.TryRead(Filter.Before, Sort, out var before);
        var place = places.TryRead(Filter.After, Sort, out var after) ? after : null;
        var stretch = new ListStretch(db, Staff, Filter, Sort, new(formats.Today, formats.Zone), PageSize + 1);
        var head = await stretch.CountAsync(CountsUpTo, backwards ? null : place, cancel);
        var rows = await RowsAsync(backwards ? await stretch.BeforeAsync(before, cancel) : await stretch.AfterAsync(place, head, cancel), cancel);
        (Count, FiguresAsOf) = (head.Count, head.FiguresAsOf);

        var hasMore = rows.Count > PageSize;
        Rows = backwards ? [.. rows.Take(PageSize).Reverse()] : [.. rows.Take(PageSize)];
        if (Rows.Count > 0 && (backwards ? hasMore : place is not null))
            Previous = Filter.Address("before", places.Write(Rows[0].Place(Sort), Sort));
        if (Rows.Count > 0 && (backwards || hasMore))
            Next = Filter.Address("after", places.Write(Rows[^1].Place(Sort), Sort));
    }

    // Who stands on the page is known: what is told of them is asked for those alone, and not for all that are put in order.
    private async Task<List<CustomerRow>> RowsAsync(List<int> ids, CancellationToken cancel)
    {
        if (ids.Count == 0)
            return [];

        var own = await FieldColumns.OfAsync(db, Staff, CustomerColumns.Parse(Filter.Columns, Staff), ids, cancel);
        Shown = ShownColumns.Of(Filter.Columns, Staff, own);
        var found = await db.Customers.AsNoTracking().Where(c => ids.Contains(c.Id)).Select(CustomerRow.From(db, Staff, Shown)).ToDictionaryAsync(r => r.Id, cancel);
        var rows = ids.Where(found.ContainsKey).Select(id => own.AddTo(found[id])).ToList();
        return Shown.Has(CustomerColumn.YearSpend) ? await Spent.AddAsync(db, rows, formats.Today, cancel) : rows;
    }

    // What stands around the list and does not change with it.
    private async Task SurroundAsync(CancellationToken cancel)
    {
        var around = await ListSurroundings.OfAsync(db, Staff, Filter.Conditions, cancel);
        (Owners, Views, Said) = (around.Owners, around.Views, new(words, formats, around.Names));
        if (SeesValue)
            Pyramid = await memory.InEffectAsync(Staff, cancel);
    }
}
