using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Care;
using CrmWeb.Data.Relationships;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Relationships;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Relationships;

/// <summary>/relationships: which relationship type suits whom, and where the one recorded is not the one lived (关系类型核对).</summary>
public sealed class IndexModel(CrmDbContext db, CareGeneration care, Words words, Formats formats, TimeProvider clock) : PageModel
{
    private const int CountsUpTo = 300;

    private readonly Dictionary<TypeDifference, int> counts = [];

    [BindProperty(SupportsGet = true)]
    public TypeDifference View { get; set; }

    [BindProperty]
    public TypesInput Input { get; set; } = new();

    public IReadOnlyList<RelationshipSegment> Segments { get; private set; } = [];

    /// <summary>How many differ, up to where counting stops.</summary>
    public string Count(TypeDifference difference) => formats.Number(counts[difference]) + (counts[difference] == CountsUpTo ? "+" : "");

    /// <summary>Some in the list are not shown on the page.</summary>
    public bool HasMore => counts[View] > Rows.Count;

    public IReadOnlyList<TypeRow> Rows { get; private set; } = [];
    public DateOnly? ReadOn => Segments.Count == 0 ? null : Segments[0].ReadOn;
    public bool MayChange => User.Staff().ChangesMany is not Reach.None;

    /// <summary>Margins are value in money.</summary>
    public bool SeesMargins => User.Staff().SeesValue == Reach.Company;

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var check = await new TypesValidator(words).ValidateAsync(Input, cancel);
        if (!check.IsValid)
        {
            check.AddToModelState(ModelState, nameof(Input));
            await LoadAsync(cancel);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        var staff = User.Staff();
        var chosen = Input.Choose(db.ComparedTypes(db.Customers.VisibleTo(staff).ChangedInBulkBy(staff)).Differing(View, formats.Today));
        var changed = await db.ChangeTypesAsync(chosen, View, Input.To, Input.Reason.Clean(), new Entered(clock.GetUtcNow().UtcDateTime, User.StaffId()), cancel);
        await care.RunForAsync(changed, formats.Today, cancel); // what the new types call for is there at once
        TempData["Toast"] = words["Types.Changed", formats.Number(changed.Count)].Value;
        return RedirectToPage(new { View });
    }

    /// <summary>The segments in a cell of Kotler's grid.</summary>
    public IEnumerable<RelationshipSegment> In(Third crowd, Third profit) => Segments.Where(s => s.Crowd == crowd && s.Profit == profit);

    private async Task LoadAsync(CancellationToken cancel)
    {
        var staff = User.Staff();
        var compared = db.ComparedTypes(db.Customers.AsNoTracking().VisibleTo(staff));
        Segments = await db.RelationshipSegments.AsNoTracking().OrderByDescending(s => s.Customers).ThenBy(s => s.Id).ToListAsync(cancel);
        foreach (var difference in Enum.GetValues<TypeDifference>())
            counts[difference] = await CountAsync(compared, difference, cancel);
        Rows = counts[View] == 0 ? [] : await TypeRow.ReadAsync(db, staff, View, formats.Today, counts[View] == CountsUpTo, cancel);
    }

    // Without segments nothing is recommended, and nobody need be gone through to find that out.
    private async Task<int> CountAsync(IQueryable<ComparedType> compared, TypeDifference difference, CancellationToken cancel)
        => difference is TypeDifference.Recommended && Segments.Count == 0 ? 0
            : await compared.Differing(difference, formats.Today).InCountingOrder(difference).Take(CountsUpTo).CountAsync(cancel);
}
