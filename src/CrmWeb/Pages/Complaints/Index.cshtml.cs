using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Complaints;
using CrmWeb.Data.CustomFields;
using CrmWeb.Data.Search;
using CrmWeb.Domain.Complaints;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Language;
using CrmWeb.Pages.CustomFields;
using CrmWeb.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Complaints;

/// <summary>/complaints: what must be answered next stands on top.</summary>
public sealed class IndexModel(CrmDbContext db, Words words, Formats formats, TimeProvider clock) : PageModel
{
    private const int PageSize = 50;
    private ServiceTerms terms = null!;
    private DateTime now;

    [BindProperty(SupportsGet = true, Name = "")]
    public ComplaintFilter Filter { get; set; } = new();
    public IReadOnlyList<ComplaintRow> Rows { get; private set; } = [];
    public ComplaintCounts Counts { get; private set; } = ComplaintCounts.None;

    /// <summary>What waits for approval, by complaint.</summary>
    public IReadOnlyDictionary<int, Proposal> Proposals { get; private set; } = new Dictionary<int, Proposal>();

    /// <summary>What is asked of the company's own fields, and what the complaints shown say in them.</summary>
    public OwnFilter Own { get; private set; } = null!;
    public ILookup<int, SaidField> Said { get; private set; } = null!;
    public string? Next { get; private set; }
    public string? First => Filter.After is null ? null : Filter.AddressAfter(null);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        (terms, now) = (await db.ServiceTermsAsync(cancel), clock.GetUtcNow().UtcDateTime);
        var visible = db.Complaints.AsNoTracking().VisibleTo(User.Staff());
        Own = new(await db.FieldsOfAsync(FieldOwner.Complaint, cancel), Filter.Own, Filter.Upto, User.Staff());
        var own = Own.Records(db.ComplaintFieldValues, new(formats.Today, formats.Zone));
        var last = Filter.After is { } id ? await visible.PlaceOf(id).SingleOrDefaultAsync(cancel) : null;
        var (among, all) = (Filter.AmongFirst(visible, db, User.Staff(), own, last), Filter.Choose(visible, db, User.Staff(), own, last));
        var row = ComplaintRow.From(db, User.Staff());
        var rows = await all.Select(row).FirstRowsAsync(await db.IsCommonAsync(Filter.Q, User.Staff(), cancel), among.Select(row), PageSize + 1, cancel);

        Rows = [.. rows.Take(PageSize)];
        Next = rows.Count > PageSize ? Filter.AddressAfter(Rows[^1].Id) : null;
        Said = await Own.SaidAsync(db, db.ComplaintFieldValues, [.. Rows.Select(r => r.Id)], cancel);
        Proposals = await ProposalsAsync(cancel);
        if (Request.IsFragment())
            return this.Fragment("_List");

        Counts = await ComplaintCounts.OfAsync(visible, now, cancel);
        return Page();
    }

    private async Task<IReadOnlyDictionary<int, Proposal>> ProposalsAsync(CancellationToken cancel) => Filter.State == ComplaintState.AwaitingApproval
        ? await Proposal.OfAsync(db, User, [.. Rows.Select(r => r.Id)], Filter.AddressAfter(Filter.After), cancel)
        : new Dictionary<int, Proposal>();

    public TimeLeft Left(ComplaintRow row) => TimeLeft.Of(row.Clock, terms, words, now);
}
