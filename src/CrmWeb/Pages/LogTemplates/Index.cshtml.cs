using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.LogTemplates;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.LogTemplates;

/// <summary>One template in the list (互动模板行).</summary>
public sealed record LogTemplateRow(int Id, string Name, string Subject, string? Team, bool MayEdit);

/// <summary>/log-templates: one's own words for logging, and those of the team.</summary>
public sealed class IndexModel(CrmDbContext db) : PageModel
{
    public IReadOnlyList<LogTemplateRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var editable = db.LogTemplates.EditableBy(User.Staff());
        Rows = await db.LogTemplates.AsNoTracking().VisibleTo(User.Staff()).ByName().Select(t => new LogTemplateRow(
            t.Id, t.Name, t.Subject, db.Teams.Where(team => team.Id == t.TeamId).Select(team => team.Name).FirstOrDefault(),
            editable.Any(mine => mine.Id == t.Id))).ToListAsync(cancel);
    }
}
