using CrmWeb.Data;
using CrmWeb.Data.Care;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Alerts;
using CrmWeb.Domain.Care;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Relationships;
using CrmWeb.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Care;

public sealed class CareGenerationTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly DateOnly Monday = new(2026, 3, 2);
    private static readonly Entered Entered = new(new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc), null);

    private CareGeneration Generation => new(database, TimeProvider.System);

    [Fact]
    public async Task An_accountable_customer_is_asked_after_a_purchase_once_however_often_the_job_runs()
    {
        var customer = await AddAsync(CustomerClass.Enterprise, RelationshipType.Accountable, purchasedOn: Monday);

        for (var day = 0; day < 60; day++)
            await Generation.RunAsync(Monday.AddDays(day));

        var task = Assert.Single(await TasksAsync(customer));
        Assert.Equal((CareReason.FollowUp, Monday, Monday.AddDays(7)), (task.Reason, task.OccasionOn, task.DueOn));
    }

    [Theory]
    [InlineData(RelationshipType.Basic)]
    [InlineData(RelationshipType.Reactive)]
    public async Task A_type_that_binds_us_to_nothing_makes_no_follow_up(RelationshipType type)
    {
        var customer = await AddAsync(CustomerClass.Enterprise, type, purchasedOn: Monday);

        await Generation.RunAsync(Monday);

        Assert.Empty(await TasksAsync(customer));
    }

    [Fact]
    public async Task An_individual_not_seen_for_years_is_greeted_and_an_archived_or_closed_one_is_not()
    {
        var asleep = await AddAsync(CustomerClass.Individual, RelationshipType.Basic, Monday.AddYears(-9), c => c.Describe(new CustomerTraits(Birthday: new DateOnly(1980, 3, 6))));
        var archived = await AddAsync(CustomerClass.Individual, RelationshipType.Basic, null, c => { c.Describe(new CustomerTraits(Birthday: new DateOnly(1980, 3, 6))); c.Archive(Monday, Entered); });
        var closed = await AddAsync(CustomerClass.Individual, RelationshipType.Basic, null, c => { c.Describe(new CustomerTraits(Birthday: new DateOnly(1980, 3, 6))); c.Close("rival", Monday, Entered); });

        await Generation.RunAsync(Monday);
        await Generation.RunAsync(Monday);

        Assert.Equal(new DateOnly(2026, 3, 6), Assert.Single(await TasksAsync(asleep)).DueOn);
        Assert.Empty(await TasksAsync(archived));
        Assert.Empty(await TasksAsync(closed));
    }

    [Fact]
    public async Task Two_contacts_born_on_one_day_are_both_greeted_by_those_who_look_after_them()
    {
        var customer = await AddAsync(CustomerClass.Enterprise, RelationshipType.Basic, null, c =>
        {
            new Contact(c, "Ann").Describe(new ContactTraits("Ann", Birthday: new DateOnly(1980, 3, 6)));
            new Contact(c, "Bob").Describe(new ContactTraits("Bob", Birthday: new DateOnly(1975, 3, 6)));
        });

        await Generation.RunAsync(Monday);

        Assert.Equal(2, (await TasksAsync(customer)).Select(t => t.ContactId).Distinct().Count());
    }

    [Fact]
    public async Task Who_asked_not_to_be_contacted_is_greeted_by_nobody_until_the_alert_is_withdrawn()
    {
        var customer = await AddAsync(CustomerClass.Individual, RelationshipType.Basic, null, c => c.Describe(new CustomerTraits(Birthday: new DateOnly(1980, 3, 6))));
        await Generation.RunAsync(Monday);
        Assert.Single(await TasksAsync(customer));

        await ChangeAsync(customer, (db, c) => db.CustomerAlerts.Add(new CustomerAlert(c, null, AlertKind.DoNotContact, "Writes to us", Entered)));
        await Generation.RunAsync(Monday);
        Assert.Empty(await TasksAsync(customer));

        await ChangeAsync(customer, (db, c) => db.CustomerAlerts.Single(a => a.CustomerId == c.Id).Withdraw(Entered));
        await Generation.RunAsync(Monday);
        Assert.Single(await TasksAsync(customer));
    }

    [Fact]
    public async Task One_contact_that_asked_not_to_be_contacted_silences_no_other()
    {
        var customer = await AddAsync(CustomerClass.Enterprise, RelationshipType.Basic, null, c =>
        {
            new Contact(c, "Ann").Describe(new ContactTraits("Ann", Birthday: new DateOnly(1980, 3, 6)));
            new Contact(c, "Bob").Describe(new ContactTraits("Bob", Birthday: new DateOnly(1975, 3, 6)));
        });
        await ChangeAsync(customer, (db, c) => db.CustomerAlerts.Add(new CustomerAlert(c, c.Contacts.Single(p => p.Name == "Ann"), AlertKind.DoNotContact, "Writes to us", Entered)));

        await Generation.RunAsync(Monday);

        var greeted = Assert.Single(await TasksAsync(customer)).ContactId;
        await ChangeAsync(customer, (_, c) => Assert.Equal("Bob", c.Contacts.Single(p => p.Id == greeted).Name));
    }

    [Fact]
    public async Task A_follow_up_is_taken_back_when_its_purchase_is_withdrawn()
    {
        var customer = await AddAsync(CustomerClass.Enterprise, RelationshipType.Partner, purchasedOn: Monday);
        await Generation.RunForAsync(customer, Monday);
        Assert.Single(await TasksAsync(customer));

        await using (var db = database.NewContext())
        {
            (await db.Purchases.SingleAsync(p => p.CustomerId == customer)).Withdraw(Entered.At, null);
            await db.SaveChangesAsync();
        }

        await Generation.RunForAsync(customer, Monday);
        Assert.Empty(await TasksAsync(customer));
    }

    [Fact]
    public async Task Two_jobs_at_once_make_no_task_twice()
    {
        var customer = await AddAsync(CustomerClass.Enterprise, RelationshipType.Proactive, purchasedOn: Monday);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Generation.RunAsync(Monday))));

        Assert.Single(await TasksAsync(customer));
    }

    private async Task<int> AddAsync(CustomerClass kind, RelationshipType type, DateOnly? purchasedOn, Action<Customer>? prepare = null)
    {
        await using var db = database.NewContext();
        var team = new Team("Team " + Guid.NewGuid());
        db.Teams.Add(team);
        await db.SaveChangesAsync();
        var customer = new Customer($"K{Guid.NewGuid():N}", "Tidewater", kind, team.Id, null, type, Entered);
        prepare?.Invoke(customer);
        db.Customers.Add(customer);
        if (purchasedOn is { } day)
            db.Purchases.Add(new Purchase(customer, day, 100, "USD", Entered));
        await db.SaveChangesAsync();
        return customer.Id;
    }

    private async Task<List<CareTask>> TasksAsync(int customerId)
    {
        await using var db = database.NewContext();
        return await db.CareTasks.AsNoTracking().Where(t => t.CustomerId == customerId).OrderBy(t => t.Id).ToListAsync();
    }

    private async Task ChangeAsync(int id, Action<CrmDbContext, Customer> change)
    {
        await using var db = database.NewContext();
        change(db, await db.Customers.Include(c => c.Contacts).SingleAsync(c => c.Id == id));
        await db.SaveChangesAsync();
    }
}
