using CrmWeb.Company;
using CrmWeb.Data;
using CrmWeb.Data.Identity;
using CrmWeb.Data.Interactions;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Care;
using CrmWeb.Domain.Contracts;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Relationships;
using CrmWeb.Language;
using CrmWeb.Tests.Data;
using CrmWeb.Timelines;

namespace CrmWeb.Tests.Timelines;

public sealed class TimelineTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly DateTime Monday = new(2026, 3, 2, 0, 0, 0, DateTimeKind.Utc);
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    [Fact]
    public async Task Pages_show_every_event_once_and_in_order_even_where_moments_are_equal()
    {
        var customer = await BusyCustomerAsync(events: 55);

        var shown = await ReadAllAsync(customer, null);

        Assert.Equal(56 + 55 + 55, shown.Count); // and the type chosen at the start
        Assert.Equal(shown.Count, shown.Select(e => (e.Kind, e.Id)).Distinct().Count());
        Assert.Equal(shown.Select(e => e.At).OrderDescending(), shown.Select(e => e.At));
    }

    [Fact]
    public void A_page_ends_before_one_kind_more_than_it_holds_and_the_next_goes_on_from_there()
    {
        var kinds = new[] { "a", "b", "a", "c", "d", "b", "e", "a" };
        var keys = kinds.Select((kind, i) => new TimelineKey(Monday.AddDays(-i), kind, i)).ToList();

        Assert.Equal(keys.Take(6), TimelinePage.Fitting(keys));
        Assert.Equal(keys.Skip(6), TimelinePage.Fitting(keys.Skip(6)));
        Assert.Equal(TimelinePage.Size, TimelinePage.Fitting(Enumerable.Repeat(keys[0], 30)).Count);
    }

    [Fact]
    public async Task An_event_that_comes_in_meanwhile_shifts_no_page()
    {
        var customer = await BusyCustomerAsync(events: 30);
        await using var db = database.NewContext();
        var first = await TimelinePage.ReadAsync(Ask(db, customer, TimelineKey.Start), null, default);
        var second = await TimelinePage.ReadAsync(Ask(db, customer, first.Next!), null, default);

        await AddAsync(customer, (c, staff) => [Logged(c, staff, Monday.AddDays(400))]);

        var again = await TimelinePage.ReadAsync(Ask(db, customer, first.Next!), null, default);
        Assert.Equal(second.Events.Select(e => e.Key), again.Events.Select(e => e.Key));
    }

    [Fact]
    public async Task One_kind_alone_is_shown_on_demand()
    {
        var customer = await BusyCustomerAsync(events: 25);

        var shown = await ReadAllAsync(customer, "purchase");

        Assert.Equal(25, shown.Count);
        Assert.All(shown, e => Assert.Equal("purchase", e.Kind));
    }

    [Fact]
    public async Task Both_ends_of_a_contract_are_shown_once_even_where_they_share_a_day()
    {
        var customer = await BusyCustomerAsync(events: 1);
        await AddAsync(customer, (c, _) => Enumerable.Range(0, 25).Select(i =>
            new Contract(c, new($"S-{i}", new DateOnly(2026, 3, 2), 1, 10, "EUR", LastDay: new DateOnly(2026, 3, 2 + i % 2)), new Entered(Monday, null))));

        var shown = await ReadAllAsync(customer, "contract");

        Assert.Equal(50, shown.Select(e => (e.Id, e.Title)).Distinct().Count());
        Assert.Equal((25, 25), (shown.Count(e => e.Title.EndsWith("began", StringComparison.Ordinal)), shown.Count(e => e.Title.EndsWith("not renewed", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task A_purchase_stands_on_its_day_in_the_companys_zone()
    {
        var customer = await BusyCustomerAsync(events: 1);

        var purchase = Assert.Single(await ReadAllAsync(customer, "purchase"));

        Assert.Equal(new DateOnly(2026, 3, 2), purchase.Day);
        Assert.Equal(new DateTime(2026, 3, 1, 16, 0, 0, DateTimeKind.Utc), purchase.At);
    }

    [Fact]
    public async Task An_auditor_sees_that_there_are_notes_but_not_what_they_say()
    {
        var customer = await BusyCustomerAsync(events: 1);
        await using var db = database.NewContext();

        var page = await TimelinePage.ReadAsync(Ask(db, customer, TimelineKey.Start) with { Staff = new(1, [StaffRole.Auditor], []) }, "interaction", default);

        Assert.Equal("***", Assert.Single(page.Events).Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("1-interaction-x")]
    [InlineData("99999999999999999999-interaction-1")]
    [InlineData("3155378975999999999-interaction-1")]
    public void Nonsense_in_the_address_begins_at_the_top(string text) => Assert.Equal(TimelineKey.Start, TimelineKey.Parse(text));

    private async Task<List<TimelineEvent>> ReadAllAsync(int customer, string? kind)
    {
        await using var db = database.NewContext();
        var shown = new List<TimelineEvent>();
        var key = TimelineKey.Start;
        while (key is not null)
        {
            var page = await TimelinePage.ReadAsync(Ask(db, customer, TimelineKey.Parse(key.ToString())), kind, default);
            shown.AddRange(page.Events);
            key = page.Next;
        }

        return shown;
    }

    private static TimelineAsk Ask(CrmDbContext db, int customer, TimelineKey before)
    {
        var words = new Words();
        var formats = new Formats(words, CompanyProfile.Default with { TimeZone = Shanghai }, TimeProvider.System);
        return new(db, new StaffScope(1, [StaffRole.Administrator], []), words, formats, customer, before);
    }

    // Three interactions, purchases and tasks share each moment or day, so that the order needs more than the moment.
    private async Task<int> BusyCustomerAsync(int events)
    {
        await using var db = database.NewContext();
        var team = db.Teams.Add(new Team("North")).Entity;
        await db.SaveChangesAsync();
        var customer = new Customer($"{Guid.NewGuid():N}", "Mill", CustomerClass.Enterprise, team.Id, null, RelationshipType.Basic, new Entered(Monday, null));
        db.Customers.Add(customer);
        await db.SaveChangesAsync();
        await AddAsync(customer.Id, (c, staff) => Enumerable.Range(0, events).SelectMany(i => new object[]
        {
            Logged(c, staff, Monday.AddDays(i / 3)),
            new Purchase(c, DateOnly.FromDateTime(Monday.AddDays(i / 3)), 10, "EUR", new Entered(Monday, null)),
            new CareTask(c, CareReason.ByHand, "Call", new DateOnly(2026, 9, 1), null, Guid.NewGuid(), new Entered(Monday.AddDays(i / 3), null)),
        }));
        return customer.Id;
    }

    private async Task AddAsync(int customerId, Func<Customer, int, IEnumerable<object>> make)
    {
        await using var db = database.NewContext();
        var staff = db.Users.Add(new StaffMember($"{Guid.NewGuid():N}@example.com", "Maya")).Entity;
        await db.SaveChangesAsync();
        db.AddRange(make(db.Customers.Single(c => c.Id == customerId), staff.Id));
        await db.SaveChangesAsync();
    }

    private static Interaction Logged(Customer customer, int staff, DateTime at)
        => new(customer, staff, new InteractionFacts(at, Channel.Phone, Direction.Out, "Price", "Secret words"), new Entered(at, staff));
}
