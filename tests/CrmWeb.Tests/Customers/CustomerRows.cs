using CrmWeb.Data;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Relationships;
using CrmWeb.Tests.Access;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Customers;

/// <summary>Customers in the database of the application under test.</summary>
public static class CustomerRows
{
    public static readonly Entered Entered = new(new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc), null);

    extension(CrmApp app)
    {
        public async Task<int> CustomerAsync(string name, int? teamId = null, int? ownerId = null, Action<Customer>? describe = null)
        {
            var team = teamId ?? await app.RootTeamAsync();
            return await app.InDatabaseAsync(async db =>
            {
                var customer = New(name, team, ownerId);
                describe?.Invoke(customer);
                db.Customers.Add(customer);
                await db.SaveChangesAsync();
                return customer.Id;
            });
        }

        public Task<Customer> ReadCustomerAsync(int id) => app.InDatabaseAsync(db => db.Customers.AsNoTracking()
            .Include(c => c.Phones).Include(c => c.Emails).Include(c => c.Addresses).Include(c => c.Contacts).Include(c => c.Marks).Include(c => c.TypeChanges).Include(c => c.Stakeholder)
            .AsSplitQuery().SingleAsync(c => c.Id == id));
    }

    public static Customer New(string name, int teamId, int? ownerId = null)
        => new($"T-{Guid.NewGuid():N}"[..20], name, CustomerClass.Enterprise, teamId, ownerId, RelationshipType.Accountable, Entered);
}
