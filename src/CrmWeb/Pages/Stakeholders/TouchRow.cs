using CrmWeb.Data.Identity;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Stakeholders;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Stakeholders;

/// <summary>One touch as the page of its stakeholder shows it (接触行).</summary>
public sealed record TouchRow(DateOnly On, Channel Channel, Direction Direction, string Subject, string Notes, int? Tone, string? By);

/// <summary>Reads the latest touches of a stakeholder.</summary>
public static class TouchRows
{
    private const int Most = 50;

    extension(IQueryable<StakeholderTouch> touches)
    {
        public async Task<IReadOnlyList<TouchRow>> RowsOfAsync(int stakeholderId, IQueryable<StaffMember> staff, CancellationToken cancel)
            => await touches.Where(t => t.StakeholderId == stakeholderId).LatestFirst().Take(Most)
                .Select(t => new TouchRow(t.HappenedOn, t.Channel, t.Direction, t.Subject, t.Notes, t.Tone, staff.Where(u => u.Id == t.StaffId).Select(u => u.DisplayName).FirstOrDefault()))
                .ToListAsync(cancel);
    }
}
