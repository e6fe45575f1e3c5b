using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Pages.Campaigns;
using CrmWeb.Web;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Customers;

/// <summary>What the form of a customer offers for choice (客户表单选项), with one question.</summary>
internal sealed record CustomerOffer(Assignment Assignment, Choices Campaigns)
{
    /// <param name="now">What the customer has, which stays on offer; nothing of a new one.</param>
    public static async Task<CustomerOffer> ReadAsync(CrmDbContext db, StaffScope staff, (int? Team, int? Owner, int? Campaign) now, CancellationToken cancel)
    {
        var campaigns = db.CampaignLines(now.Campaign);
        var lines = await (Assignment.MayBy(staff) ? campaigns.Concat(Assignment.Lines(db, staff, now.Team, now.Owner)) : campaigns).ToListAsync(cancel);
        return new(Assignment.Of(staff, lines), CampaignChoices.Of(lines.Where(l => l.List == ChoiceList.Campaign), now.Campaign));
    }
}
