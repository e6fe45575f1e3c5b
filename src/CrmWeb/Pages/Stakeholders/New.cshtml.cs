using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Saving;
using CrmWeb.Domain.Stakeholders;
using CrmWeb.Language;
using CrmWeb.Pages.Customers;
using CrmWeb.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Stakeholders;

/// <summary>/stakeholders/new: records a supplier, owner, partner, employee or competitor.</summary>
public sealed class NewModel(CrmDbContext db, Words words) : StakeholderForm(db, words)
{
    public async Task OnGetAsync(CancellationToken cancel)
    {
        Input.FormId = Guid.NewGuid();
        Input.OwnerId = User.StaffId();
        Input.TeamId = await Assignment.OwnTeamAsync(Db, User, cancel);
        await OfferAsync(null, cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await OfferAsync(null, cancel);
        if (!await IsSoundAsync(cancel))
            return this.Rejected("_Form");

        var (teamId, ownerId) = Assignment.May
            ? (Input.TeamId!.Value, Input.OwnerId)
            : (await Assignment.OwnTeamAsync(Db, User, cancel), User.StaffId());
        var stakeholder = new Stakeholder(Input.Name.Clean(), Input.AllRoles, teamId, ownerId).FromForm(Input.FormId);
        Input.WriteTo(stakeholder);
        Db.Stakeholders.Add(stakeholder);
        if (!await Db.SaveOnceAsync<Stakeholder>(s => s.FormId == Input.FormId, cancel))
            stakeholder = await Db.Stakeholders.AsNoTracking().SingleAsync(s => s.FormId == Input.FormId, cancel);
        return GoTo(stakeholder.Id);
    }
}
