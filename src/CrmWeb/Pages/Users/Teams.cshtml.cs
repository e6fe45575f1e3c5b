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

/// <summary>/users/teams: the tree of teams (团队树), and a form for one more.</summary>
public sealed class TeamsModel(CrmDbContext db, Words words) : PageModel
{
    [BindProperty]
    public TeamInput Input { get; set; } = new();

    public IReadOnlyList<Team> Teams { get; private set; } = [];
    public IReadOnlyDictionary<int, int> Members { get; private set; } = new Dictionary<int, int>();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Input = new() { ParentId = Teams.FirstOrDefault(t => t.ParentId is null)?.Id };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        var valid = await new TeamValidator(words, Teams).ValidateAsync(Input, cancel);
        valid.AddToModelState(ModelState, nameof(Input));
        if (!ModelState.IsValid)
            return this.Rejected();

        db.Teams.Add(new Team(Input.Name.Trim(), await db.Teams.SingleAsync(t => t.Id == Input.ParentId, cancel)));
        return await this.SavedAsync(db, words, cancel);
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        Teams = await db.TeamsAsync(cancel);
        Members = await db.Users.Where(m => m.TeamId != null && m.DisabledAt == null).GroupBy(m => m.TeamId!.Value)
            .ToDictionaryAsync(g => g.Key, g => g.Count(), cancel);
    }
}
