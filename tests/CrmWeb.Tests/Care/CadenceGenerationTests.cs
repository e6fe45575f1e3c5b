using CrmWeb.Data.Care;
using CrmWeb.Data.Complaints;
using CrmWeb.Data.Identity;
using CrmWeb.Data.Interactions;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Care;
using CrmWeb.Domain.Complaints;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Settings;
using CrmWeb.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Care;

public sealed class CadenceGenerationTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly DateOnly Monday = new(2026, 3, 2);
    private static readonly DateTime Morning = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
    private static readonly Entered Entered = new(Morning, null);

    private static readonly SettingValues Settings = new([]);
    private static readonly ServiceTerms Terms = new(Settings, new WorkingCalendar(Settings, [], TimeZoneInfo.Utc));

    private CareGeneration Generation => new(database, TimeProvider.System);

    [Fact]
    public async Task A_partner_never_contacted_has_one_contact_and_one_review_waiting_however_often_the_job_runs()
    {
        var customer = await AddAsync(RelationshipType.Partner);

        for (var day = 0; day < 200; day++)
            await Generation.RunForAsync(customer, Monday.AddDays(day));

        Assert.Equal([(CareReason.Contact, Monday.AddDays(14)), (CareReason.JointReview, Monday.AddDays(91))], (await TasksAsync(customer)).Select(t => (t.Reason, t.DueOn)));
    }

    [Theory]
    [InlineData(Direction.In, Channel.Email)]
    [InlineData(Direction.Out, Channel.Phone)]
    public async Task Any_logged_contact_closes_the_open_one_and_the_next_counts_from_it(Direction direction, Channel channel)
    {
        var customer = await AddAsync(RelationshipType.Partner);
        await Generation.RunForAsync(customer, Monday.AddDays(10));

        var logged = await LogAsync(customer, Morning.AddDays(11), direction, channel);
        await Generation.RunForAsync(customer, Monday.AddDays(20));

        var tasks = await TasksAsync(customer);
        Assert.Equal([false, true], tasks.Select(t => t.IsOpen));
        Assert.Equal(logged, tasks[0].InteractionId);
        Assert.Equal(Monday.AddDays(25), tasks[1].DueOn);
    }

    [Fact]
    public async Task A_joint_review_is_fulfilled_only_by_a_contact_marked_so()
    {
        var customer = await AddAsync(RelationshipType.Partner);
        await Generation.RunForAsync(customer, Monday.AddDays(90));

        await LogAsync(customer, Morning.AddDays(90));
        Assert.Equal([CareReason.JointReview], (await TasksAsync(customer)).Where(t => t.IsOpen).Select(t => t.Reason));
        await LogAsync(customer, Morning.AddDays(91), isReview: true);
        Assert.DoesNotContain(await TasksAsync(customer), t => t.IsOpen);
    }

    [Fact]
    public async Task A_contact_logged_by_mistake_leaves_the_task_as_it_was()
    {
        var customer = await AddAsync(RelationshipType.Partner);
        await Generation.RunForAsync(customer, Monday.AddDays(10));
        var id = await LogAsync(customer, Morning.AddDays(11));

        await using (var db = database.NewContext())
            await db.WithdrawAsync(await db.Interactions.SingleAsync(i => i.Id == id), Entered);
        await Generation.RunForAsync(customer, Monday.AddDays(12));

        var task = Assert.Single(await TasksAsync(customer));
        Assert.Equal((true, null, Monday.AddDays(14)), (task.IsOpen, task.InteractionId, task.DueOn));
        Assert.Null((await CustomerAsync(customer)).LastContactAt);

        await using (var db = database.NewContext())
            await db.RestoreAsync(await db.Interactions.SingleAsync(i => i.Id == id));
        Assert.False(Assert.Single(await TasksAsync(customer)).IsOpen);
        Assert.Equal(Morning.AddDays(11), (await CustomerAsync(customer)).LastContactAt);
    }

    [Fact]
    public async Task A_contact_from_before_the_type_was_chosen_fulfils_nothing()
    {
        var customer = await AddAsync(RelationshipType.Partner);
        await Generation.RunForAsync(customer, Monday.AddDays(10));

        await LogAsync(customer, Morning.AddDays(-1));

        Assert.True(Assert.Single(await TasksAsync(customer)).IsOpen);
    }

    [Fact]
    public async Task Another_type_takes_the_open_tasks_back_and_those_done_stay()
    {
        var customer = await AddAsync(RelationshipType.Partner);
        await Generation.RunForAsync(customer, Monday.AddDays(10));
        await LogAsync(customer, Morning.AddDays(10));
        await Generation.RunForAsync(customer, Monday.AddDays(20));

        await ChangeAsync(customer, c => c.ChangeRelationshipType(RelationshipType.Reactive, "Too much", Entered));
        await Generation.RunForAsync(customer, Monday.AddDays(20));

        Assert.False(Assert.Single(await TasksAsync(customer)).IsOpen);
    }

    [Fact]
    public async Task An_open_complaint_pauses_the_cadence_and_receiving_it_is_a_contact()
    {
        var customer = await AddAsync(RelationshipType.Proactive);
        await Generation.RunForAsync(customer, Monday.AddDays(60));
        await using (var db = database.NewContext())
        {
            var whose = await db.Customers.Include(c => c.Standing).SingleAsync(c => c.Id == customer);
            await db.RegisterAsync(Guid.NewGuid(), 2026, number => new Complaint(number, whose, new ComplaintTraits("Late"), Morning.AddDays(61), Entered, Terms));
        }

        Assert.False(Assert.Single(await TasksAsync(customer)).IsOpen);
        await Generation.RunForAsync(customer, Monday.AddDays(200));
        Assert.Single(await TasksAsync(customer));
    }

    [Fact]
    public async Task A_question_pauses_nothing()
    {
        var customer = await AddAsync(RelationshipType.Proactive);
        await using (var db = database.NewContext())
        {
            var whose = await db.Customers.Include(c => c.Standing).SingleAsync(c => c.Id == customer);
            await db.RegisterAsync(Guid.NewGuid(), 2026, number => new Complaint(number, whose, new ComplaintTraits("How long?", Kind: CaseKind.Question), Morning.AddDays(1), Entered, Terms));
        }

        await Generation.RunForAsync(customer, Monday.AddDays(200));

        Assert.Single(await TasksAsync(customer));
    }

    [Fact]
    public async Task Whoever_is_lost_is_not_called_by_cadence()
    {
        var customer = await AddAsync(RelationshipType.Partner);
        await Generation.RunForAsync(customer, Monday.AddDays(10));

        await ChangeAsync(customer, c => c.OverrideStage(LifecycleStage.Lost, "Moved abroad", null, Monday, Entered));
        await Generation.RunForAsync(customer, Monday.AddDays(11));

        Assert.Empty(await TasksAsync(customer));
    }

    private async Task<int> AddAsync(RelationshipType type)
    {
        await using var db = database.NewContext();
        var team = new Team("Team " + Guid.NewGuid());
        db.Teams.Add(team);
        await db.SaveChangesAsync();
        var customer = new Customer($"K{Guid.NewGuid():N}", "Tidewater", CustomerClass.Enterprise, team.Id, null, type, Entered);
        db.Customers.Add(customer);
        await db.SaveChangesAsync();
        return customer.Id;
    }

    private async Task ChangeAsync(int id, Action<Customer> change)
    {
        await using var db = database.NewContext();
        change(await db.Customers.Include(c => c.Standing).Include(c => c.Marks).Include(c => c.TypeChanges).SingleAsync(c => c.Id == id));
        await db.SaveChangesAsync();
    }

    private async Task<int> LogAsync(int customerId, DateTime at, Direction direction = Direction.Out, Channel channel = Channel.Phone, bool isReview = false)
    {
        await using var db = database.NewContext();
        if (await db.Users.FirstOrDefaultAsync() is not { } staff)
        {
            staff = db.Users.Add(new StaffMember("ann@staff.test", "Ann", null, null)).Entity;
            await db.SaveChangesAsync();
        }

        var facts = new InteractionFacts(at, channel, direction, "Hello", IsReview: isReview);
        return await db.LogAsync(new Interaction(await db.Customers.SingleAsync(c => c.Id == customerId), staff.Id, facts, Entered with { At = at }));
    }

    private async Task<Customer> CustomerAsync(int id)
    {
        await using var db = database.NewContext();
        return await db.Customers.AsNoTracking().SingleAsync(c => c.Id == id);
    }

    private async Task<List<CareTask>> TasksAsync(int customerId)
    {
        await using var db = database.NewContext();
        return await db.CareTasks.AsNoTracking().Where(t => t.CustomerId == customerId).OrderBy(t => t.Id).ToListAsync();
    }
}
