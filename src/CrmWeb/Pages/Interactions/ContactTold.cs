using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Interactions;

/// <summary>What a customer's page tells of contacts (联系情况) once one was logged or taken back.</summary>
public sealed record ContactTold(int CustomerId, DateTime? LastContactAt)
{
    public static Task<ContactTold> ReadAsync(CrmDbContext db, StaffScope staff, int customerId, CancellationToken cancel)
        => db.Customers.ServedBy(staff).Where(c => c.Id == customerId).Select(c => new ContactTold(c.Id, c.LastContactAt)).SingleAsync(cancel);
}
