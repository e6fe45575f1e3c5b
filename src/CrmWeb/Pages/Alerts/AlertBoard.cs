using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Alerts;
using CrmWeb.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Alerts;

/// <summary>One alert as pages show it (禁忌行): never its reason.</summary>
/// <param name="Who">The contact it is about; none for the customer itself.</param>
public sealed record AlertLine(int Id, AlertKind Kind, string Instruction, string? Who, bool HasReason, DateTime EnteredAt);

/// <summary>What must not go wrong with a customer (禁忌栏), as it stands on top of its page and of the forms that could break it.</summary>
public sealed record AlertBoard(int CustomerId, IReadOnlyList<AlertLine> Lines, DateTime? AskedAt, bool MayServe)
{
    public AlertState State => Lines.Count > 0 ? AlertState.Recorded : AskedAt is null ? AlertState.NotAsked : AlertState.AskedNone;

    /// <summary>One question to the database; none where the customer is out of reach.</summary>
    public static Task<AlertBoard?> OfAsync(CrmDbContext db, StaffScope staff, int customerId, CancellationToken cancel)
        => db.Customers.AsNoTracking().VisibleTo(staff).Where(c => c.Id == customerId).Select(c => new AlertBoard(
            c.Id,
            db.CustomerAlerts.Standing().Where(a => a.CustomerId == c.Id).OrderBy(a => a.Id)
                .Select(a => new AlertLine(a.Id, a.Kind, staff.Sees(a.Instruction), a.Contact == null ? null : staff.Sees(a.Contact.Name), a.SealedReason != null, a.EnteredAt)).ToList(),
            db.AlertInquiries.Where(i => i.CustomerId == c.Id).Select(i => (DateTime?)i.AskedAt).FirstOrDefault(),
            db.Customers.ServedBy(staff).Any(s => s.Id == c.Id))).SingleOrDefaultAsync(cancel);
}
