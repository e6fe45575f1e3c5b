using CrmWeb.Data;
using CrmWeb.Data.BulkChanges;
using CrmWeb.Data.Care;
using CrmWeb.Data.CustomerTags;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.BulkChanges;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Relationships;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Tests.BulkChanges;

public sealed class BulkWorkTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static readonly DateOnly Due = new(2026, 7, 1);

    [Fact]
    public async Task An_owner_is_given_to_all_that_match_beyond_a_batch_and_taken_back_but_for_those_changed_since()
    {
        var (boss, ann) = (await app.PersonAsync(StaffRole.Administrator), await app.PersonAsync(StaffRole.Sales));
        var ids = await app.CustomersAsync("Herd", 650);
        await app.CustomersAsync("Stray", 3);

        var change = await app.DoAsync(boss.Id, new(BulkKind.Owner, OwnerId: ann.Id), "Name.Has.herd");

        Assert.Equal((BulkStatus.Done, 650, 0, 0), (change.Status, change.Changed, change.Unchanged, change.Refused));
        Assert.Equal(ids, await OwnedAsync(ann.Id));
        Assert.Equal(650, await app.InDatabaseAsync(db => db.Stakeholders.CountAsync(s => s.OwnerId == ann.Id)));
        await app.InDatabaseAsync(async db =>
        {
            (await db.Customers.Include(c => c.Stakeholder).SingleAsync(c => c.Id == ids[7])).Rename("Changed since");
            return await db.SaveChangesAsync();
        });

        var undone = await app.UndoAsync(change.Id);

        Assert.Equal((BulkStatus.Undone, 649, 1), (undone.Status, undone.Restored, undone.LeftChanged));
        Assert.Equal([ids[7]], await OwnedAsync(ann.Id));
        Assert.Equal([ids[7]], await app.InDatabaseAsync(db => db.BulkItems.Where(i => i.ChangeId == change.Id && i.IsLeft).Select(i => i.CustomerId).ToListAsync()));
    }

    [Fact]
    public async Task A_process_that_was_stopped_is_followed_by_one_that_goes_on_where_it_was()
    {
        var boss = await app.PersonAsync(StaffRole.Administrator);
        var ids = await app.CustomersAsync("Halted", 700);
        var id = await app.QueueAsync(boss.Id, new(BulkKind.Type, Type: RelationshipType.Partner, Reason: "Plan"), "Name.Has.halted");
        using var stop = new CancellationTokenSource();
        var services = app.Services;
        var stopped = new BulkWork(new StoppingContexts(services.GetRequiredService<IDbContextFactory<CrmDbContext>>(), 2, stop), services.GetRequiredService<CareGeneration>(), TimeProvider.System);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stopped.RunAsync(id, stop.Token));
        var half = await app.ReadChangeAsync(id);
        await services.GetRequiredService<BulkWork>().WorkAsync(default);

        Assert.Equal((BulkStatus.Working, BulkBatchSize), (half.Status, half.Changed));
        var whole = await app.ReadChangeAsync(id);
        Assert.Equal((BulkStatus.Done, 700), (whole.Status, whole.Changed));
        // Each once: its first type, and this change of it.
        Assert.Equal(700, await app.InDatabaseAsync(db => db.RelationshipTypeChanges.CountAsync(t => ids.Contains(t.CustomerId) && t.To == RelationshipType.Partner && t.Reason == "Plan" && t.StaffId == boss.Id)));
    }

    [Theory]
    [InlineData(StaffRole.Sales, 0, 0)]
    [InlineData(StaffRole.Manager, 2, 0)]
    public async Task Only_a_managers_rights_reach_the_teams_below_here_as_on_the_pages(StaffRole role, int changed, int refused)
    {
        var (team, below) = await app.InDatabaseAsync(async db =>
        {
            var own = new Team($"Above {role}");
            var other = new Team($"Below {role}", own);
            db.AddRange(own, other);
            await db.SaveChangesAsync();
            return (own.Id, other.Id);
        });
        await app.CustomersAsync($"Lower {role}", 2, below);
        var person = await app.PersonAsync(role, team);

        var change = await app.DoAsync(person.Id, new(BulkKind.Type, Type: RelationshipType.Partner), $"Name.Has.lower {role}");

        Assert.Equal((BulkStatus.Done, changed, refused), (change.Status, change.Changed, change.Refused));
    }

    private const int BulkBatchSize = 300;

    [Fact]
    public async Task Care_follows_the_new_type_at_once_and_an_undo_keeps_both_in_the_history()
    {
        var boss = await app.PersonAsync(StaffRole.Administrator);
        var id = await app.CustomerAsync("Partnered", describe: c => c.ChangeRelationshipType(RelationshipType.Partner, "", CustomerRows.Entered));
        var care = app.Services.GetRequiredService<CareGeneration>();
        await care.RunForAsync(id, await care.TodayAsync());
        Assert.NotEmpty(await ContactsAsync(id));

        var change = await app.DoAsync(boss.Id, new(BulkKind.Type, Type: RelationshipType.Basic, Reason: "Smaller"), "Name.Has.partnered");

        Assert.Empty(await ContactsAsync(id));
        await app.UndoAsync(change.Id);
        var customer = await app.ReadCustomerAsync(id);
        Assert.Equal(RelationshipType.Partner, customer.RelationshipType);
        Assert.Equal([RelationshipType.Accountable, RelationshipType.Partner, RelationshipType.Basic, RelationshipType.Partner], customer.TypeChanges.OrderBy(t => t.Id).Select(t => t.To));
    }

    [Fact]
    public async Task Whom_a_person_sees_and_may_not_change_is_left_out_and_listed()
    {
        var near = await app.TeamAsync("Near");
        var person = await app.PersonAsync("both@staff.test", near, StaffRole.Manager, StaffRole.ServiceDesk);
        var (mine, other) = (await app.CustomerAsync("Reachable one", near), await app.CustomerAsync("Reachable two"));

        var change = await app.DoAsync(person.Id, new(BulkKind.Archive), "Name.Has.reachable");

        Assert.Equal((1, 1), (change.Changed, change.Refused));
        Assert.True((await app.ReadCustomerAsync(mine)).IsArchived);
        Assert.False((await app.ReadCustomerAsync(other)).IsArchived);
        Assert.Equal([(other, BulkRefusal.NotAllowed)], await app.InDatabaseAsync(async db => (await db.BulkItems.Where(i => i.ChangeId == change.Id && i.Refusal != null).ToListAsync()).ConvertAll(i => (i.CustomerId, i.Refusal!.Value))));
        await app.UndoAsync(change.Id);
        Assert.False((await app.ReadCustomerAsync(mine)).IsArchived);
    }

    [Fact]
    public async Task Rights_are_those_of_the_moment_not_of_the_press()
    {
        var person = await app.PersonAsync("leaving@staff.test", await app.RootTeamAsync(), StaffRole.Manager);
        var id = await app.CustomerAsync("Kept as it is");
        var change = await app.QueueAsync(person.Id, new(BulkKind.Archive), "Name.Has.kept");
        await app.InDatabaseAsync(db => db.Users.Where(u => u.Id == person.Id).ExecuteUpdateAsync(set => set.SetProperty(u => u.DisabledAt, CustomerRows.Entered.At)));

        await Record.ExceptionAsync(() => app.Services.GetRequiredService<BulkWork>().RunAsync(change, default));

        Assert.False((await app.ReadCustomerAsync(id)).IsArchived);
        Assert.Equal(0, (await app.ReadChangeAsync(change)).Changed);
    }

    [Fact]
    public async Task Who_leads_no_more_changes_nobody_though_it_was_pressed_before()
    {
        var person = await app.PersonAsync("demoted@staff.test", await app.RootTeamAsync(), StaffRole.Sales);
        await app.CustomerAsync("Left to one by one");

        var change = await app.DoAsync(person.Id, new(BulkKind.Archive), "Name.Has.left");

        Assert.Equal((0, 1), (change.Changed, change.Refused));
    }

    [Fact]
    public async Task Tags_are_given_to_those_without_and_an_undo_takes_them_from_those_alone()
    {
        var boss = await app.PersonAsync(StaffRole.Administrator);
        var ids = await app.CustomersAsync("Fairgoer", 4);
        await app.InDatabaseAsync(db => db.GiveTagAsync(ids[0], "Fair", CustomerRows.Entered));

        var change = await app.DoAsync(boss.Id, new(BulkKind.GiveTag, Tag: "fair"), "Name.Has.fairgoer");

        Assert.Equal((3, 1), (change.Changed, change.Unchanged));
        Assert.Equal(ids, await TaggedAsync());
        await app.UndoAsync(change.Id);
        Assert.Equal([ids[0]], await TaggedAsync());
        var taken = await app.DoAsync(boss.Id, new(BulkKind.TakeTag, Tag: "FAIR"), "Name.Has.fairgoer");
        Assert.Empty(await TaggedAsync());
        await app.UndoAsync(taken.Id);
        Assert.Equal([ids[0]], await TaggedAsync());
    }

    [Fact]
    public async Task Care_is_planned_for_each_but_the_archived_and_an_undo_leaves_what_was_done()
    {
        var boss = await app.PersonAsync(StaffRole.Administrator);
        var ids = await app.CustomersAsync("Cared", 3);
        await app.InDatabaseAsync(async db =>
        {
            (await db.Customers.SingleAsync(c => c.Id == ids[2])).Archive(Due, CustomerRows.Entered);
            return await db.SaveChangesAsync();
        });

        var change = await app.DoAsync(boss.Id, new(BulkKind.CareTask, Title: "Send the catalogue", DueOn: Due), "Name.Has.cared,Archived.Is.yes*no");

        Assert.Equal((2, 1), (change.Changed, change.Refused));
        var tasks = await app.InDatabaseAsync(db => db.CareTasks.AsNoTracking().Where(t => t.Title == "Send the catalogue").OrderBy(t => t.CustomerId).ToListAsync());
        Assert.Equal([(ids[0], Due, boss.Id), (ids[1], Due, boss.Id)], tasks.Select(t => (t.CustomerId, t.DueOn, t.OwnerId!.Value)));
        await app.InDatabaseAsync(async db =>
        {
            (await db.CareTasks.SingleAsync(t => t.Id == tasks[0].Id)).Finish("Sent", CustomerRows.Entered);
            return await db.SaveChangesAsync();
        });
        var undone = await app.UndoAsync(change.Id);
        Assert.Equal((1, 1), (undone.Restored, undone.LeftChanged));
        Assert.Equal([ids[0]], await app.InDatabaseAsync(db => db.CareTasks.Where(t => t.Title == "Send the catalogue").Select(t => t.CustomerId).ToListAsync()));
    }

    [Fact]
    public async Task A_cancelled_change_touches_nobody_more()
    {
        var boss = await app.PersonAsync(StaffRole.Administrator);
        var customer = await app.CustomerAsync("Spared");
        var id = await app.QueueAsync(boss.Id, new(BulkKind.Archive), "Name.Has.spared");
        await app.InDatabaseAsync(async db =>
        {
            (await db.BulkChanges.SingleAsync(c => c.Id == id)).Cancel(CustomerRows.Entered.At);
            return await db.SaveChangesAsync();
        });

        await app.Services.GetRequiredService<BulkWork>().RunAsync(id, default);

        Assert.Equal(BulkStatus.Cancelled, (await app.ReadChangeAsync(id)).Status);
        Assert.False((await app.ReadCustomerAsync(customer)).IsArchived);
    }

    private Task<List<int>> OwnedAsync(int staffId) => app.InDatabaseAsync(db => db.Customers.Where(c => c.OwnerId == staffId).OrderBy(c => c.Id).Select(c => c.Id).ToListAsync());

    private Task<List<int>> ContactsAsync(int id) => app.InDatabaseAsync(db => db.CareTasks.Where(t => t.CustomerId == id && t.DoneAt == null && t.Reason == Domain.Care.CareReason.Contact).Select(t => t.Id).ToListAsync());

    private Task<List<int>> TaggedAsync() => app.InDatabaseAsync(db => db.CustomerTags.Where(t => t.Tag.Key == "fair").OrderBy(t => t.CustomerId).Select(t => t.CustomerId).ToListAsync());

    [Theory]
    [InlineData(5, false)]
    [InlineData(11, true)]
    public async Task What_another_machine_left_is_taken_up_when_it_is_silent_for_ten_minutes(int minutes, bool isTaken)
    {
        var boss = await app.PersonAsync(StaffRole.Administrator);
        var ids = await app.CustomersAsync($"Left {minutes}", 2);
        var id = await app.QueueAsync(boss.Id, new(BulkKind.Type, Type: RelationshipType.Partner, Reason: "Plan"), $"Name.Has.left+{minutes}");
        await app.InDatabaseAsync(async db =>
        {
            (await db.BulkChanges.SingleAsync(c => c.Id == id)).Start("another-machine/7", TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-minutes));
            return await db.SaveChangesAsync();
        });

        await app.Services.GetRequiredService<BulkWork>().WorkAsync(default);

        Assert.Equal(isTaken ? BulkStatus.Done : BulkStatus.Working, (await app.ReadChangeAsync(id)).Status);
    }
}
