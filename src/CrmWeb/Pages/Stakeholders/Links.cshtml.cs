using System.Globalization;
using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Saving;
using CrmWeb.Data.Search;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Stakeholders;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Stakeholders;

/// <summary>/stakeholders/{id}/links: the links of a stakeholder, customer or not; adds and removes them.</summary>
public sealed class LinksModel(CrmDbContext db, Words words, Formats formats) : PageModel
{
    private const int MostFound = 20;

    [BindProperty]
    public LinkInput Input { get; set; } = new();

    /// <summary>What the other one is looked up by.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public Stakeholder Stakeholder { get; private set; } = null!;
    public IReadOnlyList<LinkRow> Links { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Found { get; private set; } = [];
    private StaffScope Staff => User.Staff();

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
            return NotFound();

        return Request.IsFragment() ? this.Fragment("_Found") : Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
            return NotFound();

        var other = await db.Stakeholders.VisibleTo(Staff).SingleOrDefaultAsync(s => s.Id == Input.OtherId, cancel);
        if (!await IsSoundAsync(other, cancel))
            return await RejectedAsync(other);

        db.RelationshipLinks.Add(new RelationshipLink(Stakeholder, other!, Input.Kind!.Value, Input.Since, Input.Notes.Clean()));
        return await SaveOnceAsync(id, cancel);
    }

    public async Task<IActionResult> OnPostRemoveAsync(int id, int link, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
            return NotFound();

        // What is shown may be removed; a link to a stakeholder out of reach is not.
        if (Links.Any(l => l.Id == link))
            await db.RelationshipLinks.Where(l => l.Id == link).ExecuteDeleteAsync(cancel);
        TempData["Toast"] = words["Links.Removed"].Value;
        return Redirect($"/stakeholders/{id}/links");
    }

    private async Task<bool> FindAsync(int id, CancellationToken cancel)
    {
        var stakeholder = await db.Stakeholders.VisibleTo(Staff).EditableBy(Staff).SingleOrDefaultAsync(s => s.Id == id, cancel);
        if (stakeholder is null)
            return false;

        Stakeholder = stakeholder;
        Links = await db.RelationshipLinks.RowsOfAsync(id, db.Stakeholders.VisibleTo(Staff), Staff, cancel);
        if (!string.IsNullOrWhiteSpace(Q))
            Found = await OfferAsync(db.Stakeholders.VisibleTo(Staff).Current().Where(s => s.Id != id).Matching(db, Q), cancel);
        return true;
    }

    private static async Task<IReadOnlyList<SelectListItem>> OfferAsync(IQueryable<Stakeholder> found, CancellationToken cancel)
    {
        var rows = await found.OrderBy(s => s.SortKey).ThenBy(s => s.Id).Take(MostFound).Select(s => new { s.Id, s.Name }).ToListAsync(cancel);
        return [.. rows.Select(r => new SelectListItem(r.Name, r.Id.ToString(CultureInfo.InvariantCulture)))];
    }

    private async Task<bool> IsSoundAsync(Stakeholder? other, CancellationToken cancel)
    {
        (await new LinkValidator(words, formats.Today, Stakeholder.Id).ValidateAsync(Input, cancel)).AddToModelState(ModelState, nameof(Input));
        if (other is null && Input.OtherId is not null)
            ModelState.AddModelError("Input.OtherId", words["Choice.Unknown"].Value);
        return ModelState.IsValid;
    }

    // The one that was chosen stays chosen.
    private async Task<IActionResult> RejectedAsync(Stakeholder? other)
    {
        if (other is not null && Found.Count == 0)
            Found = await OfferAsync(db.Stakeholders.VisibleTo(Staff).Where(s => s.Id == other.Id), HttpContext.RequestAborted);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    // Two equal links are one: sent twice it is there once.
    private async Task<IActionResult> SaveOnceAsync(int id, CancellationToken cancel)
    {
        var saved = await db.SaveOnceAsync<RelationshipLink>(
            l => l.FromId == id && l.ToId == Input.OtherId && l.Kind == Input.Kind, cancel);
        TempData["Toast"] = words[saved ? "Common.Saved" : "Links.Exists"].Value;
        return Redirect($"/stakeholders/{id}/links");
    }
}
