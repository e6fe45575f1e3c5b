using CrmWeb.Data;
using CrmWeb.Data.Complaints;
using CrmWeb.Data.Settings;
using CrmWeb.Domain.Complaints;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Value;
using CrmWeb.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Complaints;

public sealed class CaseRetimingTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    // Monday, 2 March 2026, 10:00; the company works 9 to 12 and 13 to 18 in UTC, and no tier is served as copper: 4 hours to reply, 24 to resolve.
    private static readonly DateTime Monday = new(2026, 3, 2, 10, 0, 0, DateTimeKind.Utc);
    private static int numbers;

    private CaseRetiming Retiming => new(database, TimeProvider.System);

    [Fact]
    public async Task A_new_policy_moves_what_is_open_and_no_pause_is_forgotten()
    {
        var (running, resumed, closed) = (await CaseAsync(), await CaseAsync(Wait, Resume), await CaseAsync(Close));
        var before = await ReadAsync(closed);
        await EnterAsync(("Service.CopperReplyHours", "1"), ("Service.CopperResolutionHours", "10"));

        var done = await RunAsync();

        Assert.Equal((RunStatus.Done, 100), (done.Status, done.Progress));
        Assert.True(done is { Cases: >= 2, Moved: >= 2 } && done.Cases >= done.Moved);
        // Replied never: 1 hour. Resolved: 7 hours on Monday, 3 on Tuesday.
        Assert.Equal((Monday.AddHours(1), Monday.AddDays(1).AddHours(2)), (await DueAsync(running)));
        // 1 hour was used before a week of waiting; 9 are left on Monday the 9th at 11: 6 that day, 3 on Tuesday.
        Assert.Equal(Monday.AddDays(8).AddHours(2), (await DueAsync(resumed)).Resolution);
        Assert.Equal((before.ResolutionDueAt, before.MinutesUsed, before.Version), await ReadAsync(closed) is var after ? (after.ResolutionDueAt, after.MinutesUsed, after.Version) : default);
        await EnterAsync(("Service.CopperReplyHours", "4"), ("Service.CopperResolutionHours", "24"));
        await RunAsync();
    }

    [Fact]
    public async Task What_a_killed_process_left_is_taken_up_again_and_comes_to_the_same()
    {
        var open = await CaseAsync();
        await EnterAsync(("Service.CopperResolutionHours", "20"));
        await ChangeAsync(r => r.Start($"{Environment.MachineName}/999999", Monday));

        var done = await RunAsync();

        Assert.Equal(RunStatus.Done, done.Status);
        Assert.Equal(Monday.AddDays(2).AddHours(5), (await DueAsync(open)).Resolution); // 7, 8, and 5 hours on Wednesday: 9 to 12 and 13 to 15
        Assert.Null(await Retiming.NextAsync());
    }

    [Fact]
    public async Task Whoever_cancels_leaves_the_promises_as_they_were()
    {
        var open = await CaseAsync();
        var before = await DueAsync(open);
        await EnterAsync(("Service.CopperReplyHours", "2"));
        await ChangeAsync(r => r.AskToCancel(Monday));
        Assert.Null(await Retiming.NextAsync());

        await EnterAsync(("Service.CopperReplyHours", "3"));
        await ChangeAsync(r =>
        {
            r.Start($"{Environment.MachineName}/999999", Monday);
            r.AskToCancel(Monday);
        });
        Assert.Equal(RunStatus.Cancelled, (await Retiming.RunAsync((await Retiming.NextAsync())!.Value)).Status);
        await EnterAsync(("Service.CopperReplyHours", "4"));
        await RunAsync();
        Assert.Equal(before, await DueAsync(open));
    }

    [Fact]
    public async Task Only_what_decides_promises_asks_for_it_and_once_for_all_that_is_saved_together()
    {
        await CaseAsync();
        await using var db = database.NewContext();
        await db.EnterSettingAsync("Care.ReviewDays", "91", Monday, null);
        Assert.Empty(db.Retimings.Local);

        await db.EnterSettingAsync("Service.GoldHighReplyHours", "0.5", Monday, null);
        await db.EnterSettingAsync("Hours.Saturday", "10:00-12:00", Monday, null);
        await db.EnterSettingAsync("Company.TimeZone", "Asia/Shanghai", Monday, null);

        Assert.Single(db.Retimings.Local);
    }

    private async Task<int> CaseAsync(params Action<Complaint, ServiceTerms>[] steps)
    {
        await using var db = database.NewContext();
        var terms = await db.ServiceTermsAsync();
        var number = Interlocked.Increment(ref numbers);
        var customer = new Customer($"R{number}", "Retimed", CustomerClass.Enterprise, await TeamAsync(db), null, RelationshipType.Basic, new(Monday, null));
        var it = new Complaint($"R-{number}", customer, new ComplaintTraits("Pump", Kind: CaseKind.Request), Monday, new(Monday, null), terms);
        foreach (var step in steps)
            step(it, terms);
        db.Complaints.Add(it);
        await db.SaveChangesAsync();
        return it.Id;
    }

    private static void Wait(Complaint it, ServiceTerms terms) => it.Wait(WaitingFor.Customer, "Serial number", new(Monday.AddHours(1), null), terms);

    private static void Resume(Complaint it, ServiceTerms terms) => it.Investigate("", new(Monday.AddDays(7).AddHours(1), null), terms);

    private static void Close(Complaint it, ServiceTerms terms)
        => it.Close(new Closing(ComplaintOutcome.Fulfilled, "", "Done", Informed: true, SatisfactionAsked: true), new(Monday.AddHours(2), null), terms);

    private static async Task<int> TeamAsync(CrmDbContext db)
    {
        var team = await db.Teams.FirstOrDefaultAsync() ?? db.Teams.Add(new("Company")).Entity;
        await db.SaveChangesAsync();
        return team.Id;
    }

    private async Task EnterAsync(params (string Key, string Value)[] settings)
    {
        await using var db = database.NewContext();
        foreach (var (key, value) in settings)
            await db.EnterSettingAsync(key, value, TimeProvider.System.GetUtcNow().UtcDateTime, null);
        await db.SaveChangesAsync();
    }

    private async Task ChangeAsync(Action<Retiming> change)
    {
        await using var db = database.NewContext();
        change(await db.Retimings.OrderByDescending(r => r.Id).FirstAsync());
        await db.SaveChangesAsync();
    }

    private async Task<Retiming> RunAsync() => await Retiming.RunAsync((await Retiming.NextAsync())!.Value);

    private async Task<Complaint> ReadAsync(int id)
    {
        await using var db = database.NewContext();
        return await db.Complaints.AsNoTracking().SingleAsync(c => c.Id == id);
    }

    private async Task<(DateTime? Reply, DateTime? Resolution)> DueAsync(int id) => await ReadAsync(id) is var it ? (it.FirstReplyDueAt, it.ResolutionDueAt) : default;
}
