using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Alerts;
using CrmWeb.Domain.Value;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Care;

/// <summary>/care/silent: customers that asked not to be contacted (请勿联系名单), for whom no rule makes care.</summary>
public sealed class SilentModel(CrmDbContext db) : PageModel
{
    private const int Most = 200;

    public IReadOnlyList<SilentRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var staff = User.Staff();
        Rows = await db.CustomerAlerts.AsNoTracking().VisibleTo(staff).Silencing().OrderByDescending(a => a.EnteredAt).ThenByDescending(a => a.Id).Take(Most)
            .Select(a => new SilentRow(
                a.CustomerId, staff.Calls(a.Customer.Name, a.Customer.Code, a.Customer.Class), a.Customer.Standing.Tier, staff.Sees(a.Instruction), a.EnteredAt,
                db.Users.Where(u => u.Id == a.Customer.OwnerId).Select(u => u.DisplayName).FirstOrDefault()))
            .ToListAsync(cancel);
    }
}

/// <summary>A customer that asked not to be contacted (请勿联系行).</summary>
public sealed record SilentRow(int CustomerId, string Customer, PyramidTier? Tier, string Instruction, DateTime Since, string? Owner);
