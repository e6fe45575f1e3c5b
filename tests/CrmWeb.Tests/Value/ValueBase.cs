using CrmWeb.Data;
using CrmWeb.Data.Value;
using CrmWeb.Data.Value.Figures;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Value;
using CrmWeb.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Value;

/// <summary>A small customer base in a real database, and short ways to work on it.</summary>
internal sealed class ValueBase(TestDatabase database)
{
    public static readonly Entered By = new(new DateTime(2024, 1, 1, 8, 0, 0, DateTimeKind.Utc), null);

    public CrmDbContext Open() => database.NewContext();

    public ValueRecompute Recompute => new(database, TimeProvider.System);

    public static DateOnly Day(int year, int month, int day) => new(year, month, day);

    public async Task<int> AddAsync(string code, params (DateOnly Day, decimal Amount)[] purchases)
    {
        await using var db = Open();
        var team = await db.Teams.FirstOrDefaultAsync() ?? db.Teams.Add(new Team("All")).Entity;
        await db.SaveChangesAsync();
        var customer = new Customer(code, code, CustomerClass.Individual, team.Id, null, RelationshipType.Basic, By);
        db.Customers.Add(customer);
        db.Purchases.AddRange(purchases.Select(p => new Purchase(customer, p.Day, p.Amount, "USD", By)));
        await db.SaveChangesAsync();
        return customer.Id;
    }

    public async Task ChangeAsync(int customerId, Action<Customer> change)
    {
        await using var db = Open();
        change(await db.Customers.Include(c => c.Marks).SingleAsync(c => c.Id == customerId));
        await db.SaveChangesAsync();
    }

    public async Task<int> QueueAsync(DateOnly asOf, ValueMethod method = ValueMethod.Automatic)
    {
        await using var db = Open();
        var run = db.ValueRuns.Add(ValueRun.Requested(asOf, method, DateTime.UnixEpoch, null)).Entity;
        await db.SaveChangesAsync();
        return run.Id;
    }

    public async Task<ValueRun> RunAsync(DateOnly asOf, ValueMethod method = ValueMethod.Automatic)
        => await Recompute.RunAsync(await QueueAsync(asOf, method));

    public async Task<Customer> CustomerAsync(int id)
    {
        await using var db = Open();
        return await db.Customers.AsNoTracking().SingleAsync(c => c.Id == id);
    }

    public async Task<CustomerValue> FigureAsync(int runId, int customerId)
    {
        await using var db = Open();
        return await db.FigureAsync(runId, customerId) ?? throw new InvalidOperationException("The run did not know the customer.");
    }
}
