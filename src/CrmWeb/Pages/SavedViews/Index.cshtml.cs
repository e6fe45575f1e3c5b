using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.SavedViews;
using CrmWeb.Language;
using CrmWeb.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.SavedViews;

/// <summary>/customers/views: one's own views and those of the team, and with which of them the list opens.</summary>
public sealed class IndexModel(CrmDbContext db, Words words) : PageModel
{
    public IReadOnlyList<ViewRow> Rows { get; private set; } = [];
    private StaffScope Staff => User.Staff();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var (me, editable) = (Staff.StaffId, db.SavedViews.EditableBy(Staff));
        Rows = await db.SavedViews.AsNoTracking().VisibleTo(Staff).ByTitle().Select(v => new ViewRow(
            v.Id, v.Title, v.Query, db.Teams.Where(t => t.Id == v.TeamId).Select(t => t.Name).FirstOrDefault(),
            db.DefaultViews.Any(d => d.StaffId == me && d.ViewId == v.Id), editable.Any(mine => mine.Id == v.Id))).ToListAsync(cancel);
    }

    /// <param name="view">None for the plain list.</param>
    public async Task<IActionResult> OnPostDefaultAsync(int? view, CancellationToken cancel)
    {
        if (view is { } id && !await db.SavedViews.VisibleTo(Staff).AnyAsync(v => v.Id == id, cancel))
            return NotFound();

        var me = Staff.StaffId;
        var chosen = await db.DefaultViews.SingleOrDefaultAsync(d => d.StaffId == me, cancel);
        if (view is { } wanted && chosen is null)
            db.DefaultViews.Add(new DefaultView(me, wanted));
        else if (view is { } other)
            chosen!.Choose(other);
        else if (chosen is not null)
            db.DefaultViews.Remove(chosen);
        await db.SaveChangesAsync(cancel);
        new Toast(words["Common.Saved"].Value).Keep(TempData);
        return LocalRedirect("/customers/views");
    }
}
