using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.CustomerPreferences;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.CustomerPreferences;

/// <summary>A preference as pages show it (偏好行).</summary>
public sealed record PreferenceRow(int Id, PreferenceCategory Category, string What, string Value, string? Who, string Source, DateOnly LearnedOn, bool IsConfirmed)
{
    /// <summary>By category, the latest first.</summary>
    public static async Task<IReadOnlyList<PreferenceRow>> OfAsync(CrmDbContext db, StaffScope staff, int customerId, CancellationToken cancel)
    {
        var rows = await db.CustomerPreferences.AsNoTracking().VisibleTo(staff).Current().Where(p => p.CustomerId == customerId)
            .Select(p => new PreferenceRow(p.Id, p.Category, p.What, staff.Sees(p.Value), p.Contact == null ? null : staff.Sees(p.Contact.Name), staff.Sees(p.Source), p.LearnedOn, p.IsConfirmed))
            .ToListAsync(cancel);
        return [.. rows.OrderBy(r => r.Category).ThenByDescending(r => r.LearnedOn).ThenBy(r => r.Id)];
    }
}
