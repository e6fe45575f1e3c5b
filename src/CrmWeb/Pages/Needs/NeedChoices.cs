using System.Globalization;
using CrmWeb.Data;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Needs;
using CrmWeb.Domain.Opportunities;
using CrmWeb.Language;
using CrmWeb.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Needs;

/// <summary>What the form of a need offers for choice (需求表单选项): the customer's latest talks and its open opportunities.</summary>
public sealed record NeedChoices(Choices Interactions, Choices Opportunities)
{
    private const int MostTalks = 20;
    private const int MostOpportunities = 40;

    /// <param name="current">The need that is changed, whose own choices stay on offer.</param>
    /// <param name="named">The talk that the address names, however long ago it was.</param>
    public static async Task<NeedChoices> LoadAsync(CrmDbContext db, Formats formats, int customerId, Need? current, int? named, CancellationToken cancel)
    {
        var (talk, opportunity) = (current?.InteractionId ?? named, current?.OpportunityId);
        var talks = await db.Interactions.Standing().Where(i => i.CustomerId == customerId && (i.Status == InteractionStatus.Done || i.Id == talk))
            .OrderBy(i => i.Id == talk ? 0 : 1).ThenByDescending(i => i.HappensAt).ThenByDescending(i => i.Id).Take(MostTalks)
            .Select(i => new { i.Id, i.HappensAt, i.Subject }).ToListAsync(cancel);
        var opportunities = await db.Opportunities.Where(o => o.CustomerId == customerId && (o.ClosedAt == null || o.Id == opportunity))
            .OrderBy(o => o.Id == opportunity ? 0 : 1).ThenBy(o => o.ExpectedOn).ThenBy(o => o.Id).Take(MostOpportunities).Select(o => new { o.Id, o.Title }).ToListAsync(cancel);

        return new(
            new([.. talks.Select(t => Item(t.Id, $"{formats.Day(t.HappensAt)} · {t.Subject}"))]),
            new([.. opportunities.Select(o => Item(o.Id, o.Title))]));
    }

    private static SelectListItem Item(int id, string name) => new(name, id.ToString(CultureInfo.InvariantCulture));
}
