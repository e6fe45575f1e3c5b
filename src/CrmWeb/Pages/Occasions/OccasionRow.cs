using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Occasions;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Occasions;

/// <summary>A day that matters as pages show it (重要日期行).</summary>
/// <param name="First">The day on which it happened first.</param>
/// <param name="Next">When it comes round next.</param>
public sealed record OccasionRow(int Id, string Name, string? Who, DateOnly First, DateOnly Next)
{
    /// <summary>The next to come round first.</summary>
    public static async Task<IReadOnlyList<OccasionRow>> OfAsync(CrmDbContext db, StaffScope staff, int customerId, DateOnly today, CancellationToken cancel)
    {
        var rows = await db.Occasions.AsNoTracking().VisibleTo(staff).Current().Where(o => o.CustomerId == customerId)
            .Select(o => new { o.Id, Name = staff.Sees(o.Name), Who = o.Contact == null ? null : staff.Sees(o.Contact.Name), o.On }).ToListAsync(cancel);
        return [.. rows.Select(r => new OccasionRow(r.Id, r.Name, r.Who, r.On, YearlyDay.NextFrom(today, r.On))).OrderBy(r => r.Next).ThenBy(r => r.Id)];
    }
}
