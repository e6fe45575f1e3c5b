using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Saving;
using CrmWeb.Domain.Stakeholders;
using CrmWeb.Language;
using CrmWeb.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Stakeholders;

/// <summary>/stakeholders/{id}/edit: changes what we know of a stakeholder, archives it or brings it back.</summary>
public sealed class EditModel(CrmDbContext db, TimeProvider clock, Words words) : StakeholderForm(db, words)
{
    public int Id { get; private set; }
    public string Name { get; private set; } = "";
    public bool IsArchived { get; private set; }
    public Conflict? Conflict { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } stakeholder)
            return NotFound();

        Input = StakeholderInput.Of(stakeholder);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } stakeholder)
            return NotFound();
        if (!await IsSoundAsync(cancel))
            return this.Rejected("_Form");
        if (stakeholder.Version != Input.Version)
            return Disputed(stakeholder);

        Input.WriteTo(stakeholder);
        if (Assignment.May)
            stakeholder.Assign(Input.TeamId!.Value, Input.OwnerId);
        return await Db.SaveOverAsync(stakeholder, Input.Version, cancel) ? GoTo(id) : Disputed((await FindAsync(id, cancel))!);
    }

    public Task<IActionResult> OnPostArchiveAsync(int id, CancellationToken cancel)
        => MoveAsync(id, stakeholder => stakeholder.Archive(clock.GetUtcNow().UtcDateTime), cancel);

    public Task<IActionResult> OnPostRestoreAsync(int id, CancellationToken cancel)
        => MoveAsync(id, stakeholder => stakeholder.Restore(), cancel);

    private async Task<IActionResult> MoveAsync(int id, Action<Stakeholder> move, CancellationToken cancel)
    {
        if (await FindAsync(id, cancel) is not { } stakeholder)
            return NotFound();

        move(stakeholder);
        if (await Db.SaveOverAsync(stakeholder, stakeholder.Version, cancel))
            return GoTo(id);

        ModelState.Clear();
        Input = StakeholderInput.Of((await FindAsync(id, cancel))!);
        ModelState.AddModelError("", Words["Conflict.Meanwhile"].Value);
        return this.Rejected("_Form");
    }

    // A customer is edited as a customer; here it is not found.
    private async Task<Stakeholder?> FindAsync(int id, CancellationToken cancel)
    {
        Db.ChangeTracker.Clear();
        var staff = User.Staff();
        var stakeholder = await Db.Stakeholders.VisibleTo(staff).EditableBy(staff).SingleOrDefaultAsync(s => s.Id == id && s.CustomerId == null, cancel);
        if (stakeholder is null)
            return null;

        (Id, Name, IsArchived) = (stakeholder.Id, stakeholder.Name, stakeholder.ArchivedAt is not null);
        await OfferAsync(stakeholder, cancel);
        return stakeholder;
    }

    private PageResult Disputed(Stakeholder now)
    {
        Conflict = Conflict.Between(StakeholderInput.Of(now), Input, Words, (field, value) => (field, value) switch
        {
            (nameof(StakeholderInput.TeamId), int id) => Assignment.NameOfTeam(id) ?? "",
            (nameof(StakeholderInput.OwnerId), int id) => Assignment.NameOfOwner(id) ?? "",
            (nameof(StakeholderInput.OwnerId), null) => Words["Common.Nobody"].Value,
            _ => null,
        });
        Input.Version = now.Version;
        ModelState.Remove("Input.Version");
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }
}
