using CrmWeb.Data;
using CrmWeb.Domain;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Relationships;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Data;

/// <summary>Writes a customer with purchases of given amounts, in a team of their own.</summary>
internal static class SampleCustomers
{
    public static readonly DateTime Monday = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    public static async Task<Customer> AddCustomerAsync(this CrmDbContext db, params decimal[] amounts)
    {
        var team = await db.Teams.FirstOrDefaultAsync() ?? db.Teams.Add(new Team("Everyone")).Entity;
        await db.SaveChangesAsync();

        var entered = new Entered(Monday, null);
        var customer = new Customer($"C-{Guid.NewGuid():N}", "Harbour Café 海港咖啡", CustomerClass.Individual, team.Id, null, RelationshipType.Basic, entered);
        db.Customers.Add(customer);
        db.Purchases.AddRange(amounts.Select(a => new Purchase(customer, new DateOnly(2026, 3, 2), a, "EUR", entered)));
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        return customer;
    }
}
