using CrmWeb.Access.Passwords;
using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Language;
using CrmWeb.Web;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Users;

/// <summary>/users/teams/{id}: another name for a team, or another place in the tree (编辑团队).</summary>
public sealed class TeamModel(CrmDbContext db, Words words) : PageModel
{
    [BindProperty]
    public TeamInput Input { get; set; } = new();

    public Team Edited { get; private set; } = null!;

    public Conflict? Conflict { get; private set; }

    /// <summary>Where it may stand: anywhere but below itself.</summary>
    public IReadOnlyList<Team> Above { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is null)
            return NotFound();

        Input = TeamInput.Of(Edited);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } all)
            return NotFound();

        var valid = await new TeamValidator(words, all, Edited).ValidateAsync(Input, cancel);
        valid.AddToModelState(ModelState, nameof(Input));
        if (!ModelState.IsValid)
            return this.Rejected();

        if (Input.Version != Edited.Version)
            return Disputed(all);

        Edited.Rename(Input.Name.Trim());
        if (Input.ParentId is { } parent && parent != Edited.ParentId)
            Edited.MoveUnder(all.Single(t => t.Id == parent), all);
        return await this.SavedAsync(db, words, cancel);
    }

    // What was typed stays in the form, and saving again writes over the version now seen.
    private PageResult Disputed(List<Team> all)
    {
        Conflict = Conflict.Between(TeamInput.Of(Edited), Input, words, (field, value) => field == nameof(TeamInput.ParentId) ? all.SingleOrDefault(t => t.Id == (int?)value)?.Name ?? "" : null);
        Input.Version = Edited.Version;
        ModelState.Remove("Input.Version");
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<List<Team>?> FindAsync(int id, CancellationToken cancel)
    {
        var all = await db.Teams.ToListAsync(cancel);
        if (all.SingleOrDefault(t => t.Id == id) is not { } found)
            return null;

        var below = TeamTree.Below(id, all);
        (Edited, Above) = (found, [.. all.Where(t => !below.Contains(t.Id))]);
        return all;
    }
}
