using CrmWeb.Data;
using CrmWeb.Data.Care;
using CrmWeb.Data.Identity;
using CrmWeb.Data.Value.Review;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Review;
using CrmWeb.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Value.Review;

/// <summary>Ten customers; on the second day the last has bought most, so it should be gold and the first gold silver.</summary>
public abstract class ReviewScene : IAsyncLifetime
{
    protected static readonly DateOnly Monday = new(2024, 6, 10);

    private readonly TestDatabase database = new();
    private readonly int[] ids = new int[11];

    /// <summary>Ids of the customers by their numbers.</summary>
    protected IReadOnlyList<int> Ids => ids;

    private protected ValueBase Values { get; private set; } = null!;
    private protected CareGeneration Care => new(database, TimeProvider.System);

    public async Task InitializeAsync()
    {
        await database.InitializeAsync();
        Values = new ValueBase(database);
        for (var i = 1; i <= 10; i++)
            ids[i] = await Values.AddAsync($"C{i}", (new DateOnly(2024, 6, 1), 1100 - (i * 100)));
        await RunAsync(Monday);
        await BuyAsync(ids[10], Monday, 9000);
    }

    public Task DisposeAsync() => database.DisposeAsync();

    protected async Task DecideAsync(int customerId, ReviewDecision decision)
    {
        await using var db = Values.Open();
        var manager = new StaffScope(1, [StaffRole.Administrator], []);
        var entered = new Entered(TimeProvider.System.GetUtcNow().UtcDateTime, await StaffIdAsync(db));
        Assert.Equal(1, await decision.TakeAsync(db, open => open.Where(r => r.CustomerId == customerId), manager, entered, Monday.AddDays(1), default));
    }

    // Who decides is somebody: the table of decisions points at the staff.
    private static async Task<int> StaffIdAsync(CrmDbContext db)
    {
        if (await db.Users.FirstOrDefaultAsync() is { } known)
            return known.Id;

        var somebody = db.Users.Add(new StaffMember("boss@staff.test", "Boss", null, null)).Entity;
        await db.SaveChangesAsync();
        return somebody.Id;
    }

    protected async Task<List<TierChange>> ChangesAsync(int customerId)
    {
        await using var db = Values.Open();
        return await db.TierChanges.AsNoTracking().Where(c => c.CustomerId == customerId).OrderBy(c => c.Id).ToListAsync();
    }

    protected Task<ValueRun> RunAsync(DateOnly asOf) => Values.RunAsync(asOf, ValueMethod.Textbook);

    protected async Task BuyAsync(int customerId, DateOnly on, decimal amount)
    {
        await using var db = Values.Open();
        db.Purchases.Add(new Purchase(await db.Customers.SingleAsync(c => c.Id == customerId), on, amount, "USD", ValueBase.By));
        await db.SaveChangesAsync();
    }

    protected async Task<List<TierReview>> ItemsAsync(int customerId)
    {
        await using var db = Values.Open();
        return await db.TierReviews.AsNoTracking().Where(r => r.CustomerId == customerId).ToListAsync();
    }

    protected async Task<(PyramidTier? InEffect, PyramidTier? Computed)> TiersAsync(int customerId)
    {
        var customer = await Values.CustomerAsync(customerId);
        return (customer.Standing.Tier, customer.Standing.ComputedTier);
    }
}
