using System.Net;
using System.Text;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Interactions;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Care;
using CrmWeb.Tests.Customers;
using Ical.Net;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Calendars;

public sealed class CalendarTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static readonly DateTime Now = TimeProvider.System.GetUtcNow().UtcDateTime;
    private static readonly DateOnly Day = DateOnly.FromDateTime(Now);

    [Fact]
    public async Task Ones_own_tasks_and_appointments_stand_in_it_and_nobody_elses()
    {
        var me = await PersonAsync("own");
        var customer = await app.CustomerAsync("Mill & Söhne", ownerId: me.Id);
        var task = await app.CareTaskAsync(customer, "Send; the, offer\\", Day.AddDays(3), me.Id);
        await app.CareTaskAsync(customer, "Another's task", Day.AddDays(3));
        var visit = await AppointmentAsync(customer, me.Id, "Visit the plant", Now.AddDays(2), 45);

        var text = await ReadAsync(await AddressAsync(me));
        var calendar = Calendar.Load(text)!;

        Assert.Equal(2, calendar.Events.Count);
        var (whole, timed) = (calendar.Events.Single(e => e.Uid!.StartsWith($"care-{task}@", StringComparison.Ordinal)), calendar.Events.Single(e => e.Uid!.StartsWith($"interaction-{visit}@", StringComparison.Ordinal)));
        Assert.Equal(("Send; the, offer\\ · Mill & Söhne", Day.AddDays(3), false), (whole.Summary, whole.Start!.Date, whole.Start.HasTime));
        Assert.Equal(("Visit the plant · Mill & Söhne", "UTC", 45), (timed.Summary, timed.Start!.TzId, timed.Duration!.Value.ToTimeSpanUnspecified().TotalMinutes));
        Assert.DoesNotContain("Another's", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_are_folded_at_75_octets_escaped_stamped_and_keep_their_uid()
    {
        var me = await PersonAsync("folded");
        var customer = await app.CustomerAsync("很长的客户名称" + string.Concat(Enumerable.Repeat("有限责任公司😀", 12)), ownerId: me.Id);
        await AppointmentAsync(customer, me.Id, "Two\u2028lines; BEGIN:VALARM, and \\n", Now.AddDays(2), null);
        var address = await AddressAsync(me);

        var (first, second) = (await ReadAsync(address), await ReadAsync(address));

        Assert.All(first.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain('\n', first.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.DoesNotContain("\r\nBEGIN:VALARM", first, StringComparison.Ordinal);
        Assert.Matches(@"\r\nDTSTAMP:[0-9]{8}T[0-9]{6}Z\r\n", first);
        Assert.Matches(@"\r\nDTSTART:[0-9]{8}T[0-9]{6}Z\r\n", first);
        Assert.Equal(Calendar.Load(first)!.Events.Select(e => e.Uid), Calendar.Load(second)!.Events.Select(e => e.Uid));
    }

    [Fact]
    public async Task A_renewed_or_revoked_address_leads_nowhere_and_only_a_hash_is_kept()
    {
        var me = await PersonAsync("renewed");
        var (first, second) = (await AddressAsync(me), await AddressAsync(me));
        using var program = app.Browser();

        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync(first)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync(second)).StatusCode);
        Assert.DoesNotContain(await app.InDatabaseAsync(db => db.CalendarFeeds.Select(f => f.CodeHash).ToListAsync()), hash => second.Contains(hash, StringComparison.Ordinal));
        using var client = await app.ClientOf(me);
        await client.PostFormAsync("/calendar", [], "form[action*='handler=Revoke']");
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync(second)).StatusCode);
    }

    [Fact]
    public async Task The_address_is_shown_once()
    {
        var me = await PersonAsync("shown");
        using var client = await app.ClientOf(me);
        await client.PostFormAsync("/calendar", []);

        Assert.NotNull((await client.PageAsync("/calendar")).QuerySelector("#calendar-address"));
        Assert.Null((await client.PageAsync("/calendar")).QuerySelector("#calendar-address"));
    }

    [Fact]
    public async Task A_closed_account_and_a_customer_handed_over_show_nothing_more()
    {
        var me = await PersonAsync("closed");
        var customer = await app.CustomerAsync("Handed over", ownerId: me.Id);
        await app.CareTaskAsync(customer, "Was mine to see", Day, me.Id);
        var address = await AddressAsync(me);
        Assert.Contains("Was mine to see", await ReadAsync(address), StringComparison.Ordinal);

        var far = await app.TeamAsync("Calendar far");
        await app.InDatabaseAsync(db => db.Customers.Where(c => c.Id == customer).ExecuteUpdateAsync(set => set.SetProperty(c => c.TeamId, far).SetProperty(c => c.OwnerId, (int?)null)));
        Assert.DoesNotContain("Was mine to see", await ReadAsync(address), StringComparison.Ordinal);
        await app.InDatabaseAsync(db => db.Users.Where(u => u.Id == me.Id).ExecuteUpdateAsync(set => set.SetProperty(u => u.DisabledAt, Now)));

        using var program = app.Browser();
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task Whoever_asks_too_often_waits()
    {
        var me = await PersonAsync("often");
        var address = await AddressAsync(me);
        using var program = app.Browser();

        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 61; i++)
            answers.Add((await program.GetAsync(address)).StatusCode);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.TooManyRequests), (answers[0], answers[^1]));
    }

    [Theory]
    [InlineData("/calendar.ics")]
    [InlineData("/calendar.ics?code=")]
    [InlineData("/calendar.ics?code=' OR 1=1 --")]
    [InlineData("/calendar.ics?code=a&code=b")]
    public async Task A_code_that_is_none_is_not_found(string address)
    {
        using var program = app.Browser();

        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync(address)).StatusCode);
    }

    private async Task<Person> PersonAsync(string name) => await app.PersonAsync($"{name}@calendar.test", await app.RootTeamAsync(), StaffRole.Sales);

    // Makes a new one, as a second time renews it.
    private async Task<string> AddressAsync(Person person)
    {
        using var client = await app.ClientOf(person);
        await client.PostFormAsync("/calendar", []);
        var shown = (await client.PageAsync("/calendar")).QuerySelector("#calendar-address")!.GetAttribute("value")!;
        return new Uri(shown).PathAndQuery;
    }

    private async Task<string> ReadAsync(string address)
    {
        using var program = app.Browser();
        using var answer = await program.GetAsync(address);
        Assert.Equal((HttpStatusCode.OK, "text/calendar"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        return await answer.Content.ReadAsStringAsync();
    }

    private Task<int> AppointmentAsync(int customerId, int staffId, string subject, DateTime at, int? minutes) => app.InDatabaseAsync(async db =>
    {
        var facts = new InteractionFacts(at, Channel.Visit, Direction.Out, subject, DurationMinutes: minutes);
        var planned = new Interaction(await db.Customers.SingleAsync(c => c.Id == customerId), staffId, facts, new Entered(Now, staffId));
        db.Interactions.Add(planned);
        await db.SaveChangesAsync();
        return planned.Id;
    });
}
