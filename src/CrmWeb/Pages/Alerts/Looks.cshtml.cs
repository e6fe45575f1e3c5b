using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Alerts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Alerts;

/// <summary>A look as the log shows it (查看记录行).</summary>
public sealed record LookRow(int Id, DateTime At, string Staff, int CustomerId, string Customer, string Instruction, LookPurpose Purpose, string Note, ReasonAccess Access);

/// <summary>/alerts/looks: who looked at which reason, when, what for and by what right, the latest first.</summary>
public sealed class LooksModel(CrmDbContext db) : PageModel
{
    private const int PageSize = 50;

    /// <summary>The last look of the page before.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Before { get; set; }

    public IReadOnlyList<LookRow> Rows { get; private set; } = [];
    public bool HasMore { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var (staff, before) = (User.Staff(), Before ?? int.MaxValue);
        var rows = await db.ReasonLooks.VisibleTo(staff).Where(l => l.Id < before).OrderByDescending(l => l.Id).Take(PageSize + 1).Select(l => new LookRow(
            l.Id, l.At, db.Users.Where(u => u.Id == l.StaffId).Select(u => u.DisplayName).First(), l.Alert.CustomerId,
            staff.Calls(l.Alert.Customer.Name, l.Alert.Customer.Code, l.Alert.Customer.Class), staff.Sees(l.Alert.Instruction), l.Purpose, staff.Sees(l.Note), l.Access)).ToListAsync(cancel);
        (Rows, HasMore) = ([.. rows.Take(PageSize)], rows.Count > PageSize);
    }
}
