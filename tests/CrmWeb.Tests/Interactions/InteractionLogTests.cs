using CrmWeb.Data;
using CrmWeb.Data.Identity;
using CrmWeb.Data.Interactions;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Care;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Relationships;
using CrmWeb.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Interactions;

public sealed class InteractionLogTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly DateTime Monday = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task One_form_sent_twenty_times_at_once_makes_one_row_and_one_task()
    {
        var (customer, staff) = await SomeoneAsync();
        var form = Guid.NewGuid();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => LogAsync(customer, staff, Promise(staff), form)));

        await using var db = database.NewContext();
        Assert.Equal(await db.Interactions.Where(i => i.FormId == form).Select(i => i.Id).SingleAsync(), Assert.Single(answers.Distinct()));
        Assert.Equal(1, await db.CareTasks.CountAsync(t => t.FormId == form));
    }

    [Fact]
    public async Task A_contact_that_took_place_is_the_last_contact_and_an_earlier_one_changes_nothing()
    {
        var (customer, staff) = await SomeoneAsync();

        await LogAsync(customer, staff, Call(Monday));
        await LogAsync(customer, staff, Call(Monday.AddDays(-3)));

        Assert.Equal(Monday, await LastContactAsync(customer));
    }

    [Fact]
    public async Task A_planned_contact_touches_the_customer_only_once_it_is_done()
    {
        var (customer, staff) = await SomeoneAsync();
        var id = await LogAsync(customer, staff, Call(Monday.AddDays(2)));
        Assert.Null(await LastContactAsync(customer));

        await using (var db = database.NewContext())
            await db.SettleAsync(await db.Interactions.SingleAsync(i => i.Id == id), InteractionStatus.Done, Monday.AddDays(3));

        Assert.Equal(Monday.AddDays(2), await LastContactAsync(customer));
    }

    [Fact]
    public async Task A_logged_call_does_not_make_an_open_edit_of_the_customer_stale()
    {
        var (customer, staff) = await SomeoneAsync();
        await using var db = database.NewContext();
        var open = await db.Customers.Include(c => c.Stakeholder).SingleAsync(c => c.Id == customer);

        await LogAsync(customer, staff, Call(Monday));
        open.Rename("Renamed while somebody called");
        await db.SaveChangesAsync();

        Assert.Equal(Monday, await LastContactAsync(customer));
    }

    [Fact]
    public async Task A_corrected_promise_moves_its_open_task_along()
    {
        var (customer, staff) = await SomeoneAsync();
        var id = await LogAsync(customer, staff, Promise(staff));

        await using (var db = database.NewContext())
        {
            var interaction = await db.Interactions.Include(i => i.Customer).SingleAsync(i => i.Id == id);
            var facts = Promise(staff) with { NextStep = new NextStep("Send two samples", new DateOnly(2026, 3, 20), staff) };
            await db.CorrectAsync(interaction, interaction.Correct(facts, new Entered(Monday.AddHours(1), staff)));
        }

        await using var after = database.NewContext();
        var task = await after.CareTasks.SingleAsync(t => t.CustomerId == customer);
        Assert.Equal((CareReason.NextStep, "Send two samples", new DateOnly(2026, 3, 20), staff), (task.Reason, task.Title, task.DueOn, task.OwnerId));
        Assert.Equal(2, await after.Interactions.CountAsync(i => i.CustomerId == customer));
        Assert.Equal(id, Assert.Single(await after.Interactions.Where(i => i.CustomerId == customer).Standing().ToListAsync()).Id);
    }

    private static InteractionFacts Call(DateTime at) => new(at, Channel.Phone, Direction.Out, "Price");

    private static InteractionFacts Promise(int staff) => Call(Monday) with { NextStep = new NextStep("Send a sample", new DateOnly(2026, 3, 9), staff) };

    private async Task<int> LogAsync(int customerId, int staffId, InteractionFacts facts, Guid? form = null)
    {
        await using var db = database.NewContext();
        var customer = await db.Customers.SingleAsync(c => c.Id == customerId);
        return await db.LogAsync(new Interaction(customer, staffId, facts, new Entered(Monday, staffId)).FromForm(form ?? Guid.NewGuid()));
    }

    private async Task<DateTime?> LastContactAsync(int customerId)
    {
        await using var db = database.NewContext();
        return await db.Customers.Where(c => c.Id == customerId).Select(c => c.LastContactAt).SingleAsync();
    }

    private async Task<(int Customer, int Staff)> SomeoneAsync()
    {
        await using var db = database.NewContext();
        var team = db.Teams.Add(new Team("North")).Entity;
        var staff = db.Users.Add(new StaffMember($"{Guid.NewGuid():N}@example.com", "Maya")).Entity;
        await db.SaveChangesAsync();
        var customer = new Customer($"{Guid.NewGuid():N}", "Mill", CustomerClass.Enterprise, team.Id, staff.Id, RelationshipType.Basic, new Entered(Monday, staff.Id));
        db.Customers.Add(customer);
        await db.SaveChangesAsync();
        return (customer.Id, staff.Id);
    }
}
