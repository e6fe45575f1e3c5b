using System.Globalization;
using System.Net;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Care;
using CrmWeb.Domain.Customers;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Occasions;

public sealed class OccasionPagesTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    [Fact]
    public async Task A_day_that_comes_round_soon_is_greeted_at_once_and_not_any_more_when_taken_back()
    {
        using var manager = await app.ClientAs(StaffRole.Manager);
        var id = await app.CustomerAsync("Founded firm");

        await AddAsync(manager, id, "Founding day", Today.AddYears(-9).AddDays(3));

        var greeting = Assert.Single(await TasksAsync(id));
        Assert.Equal((CareReason.Occasion, CareMethod.Greeting, "Founding day"), (greeting.Reason, greeting.Method, greeting.Title));
        Assert.Contains("Founding day on", (await manager.PageAsync($"/care/{greeting.Id}")).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Founding day", (await manager.PageAsync($"/customers/{id}")).QuerySelector("section[aria-labelledby=occasions]")!.TextContent, StringComparison.Ordinal);

        await manager.PostFormAsync($"/customers/{id}/occasions", [], "form[action*='handler=Archive']");
        Assert.Empty(await TasksAsync(id));
        Assert.DoesNotContain("Founding day", (await manager.PageAsync($"/customers/{id}")).QuerySelector("section[aria-labelledby=occasions]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_far_off_is_not_greeted_yet_and_each_of_two_near_ones_is()
    {
        using var manager = await app.ClientAs(StaffRole.Manager);
        var id = await app.CustomerAsync("Busy firm");

        await AddAsync(manager, id, "Founding day", Today.AddYears(-9).AddDays(100));
        await AddAsync(manager, id, "First order", Today.AddYears(-3).AddDays(2));
        await AddAsync(manager, id, "Move to the new house", Today.AddYears(-2).AddDays(2));

        Assert.Equal(["First order", "Move to the new house"], (await TasksAsync(id)).Select(t => t.Title));
    }

    [Fact]
    public async Task A_member_of_the_household_is_greeted_by_name_and_a_firm_has_no_household()
    {
        using var manager = await app.ClientAs(StaffRole.Manager);
        var person = await app.CustomerAsync("Person with family", describe: BePerson);
        var form = new Dictionary<string, string> { ["Input.Name"] = "Lin Yue", ["Input.Relation"] = "Child", ["Input.Birthday"] = Written(Today.AddYears(-8).AddDays(2)) };

        await manager.PostFormAsync($"/customers/{person}/household", form, "#member");

        var greeting = Assert.Single(await TasksAsync(person));
        Assert.Equal((CareReason.Birthday, "Lin Yue"), (greeting.Reason, greeting.Title));
        Assert.StartsWith("Birthday of Lin Yue on", (await manager.PageAsync($"/care/{greeting.Id}")).QuerySelector("h1")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync($"/customers/{await app.CustomerAsync("Firm without family")}/household")).StatusCode);

        await manager.PostFormAsync($"/customers/{person}/household", [], "form[action*='handler=Archive']");
        Assert.Empty(await TasksAsync(person));
    }

    [Theory]
    [InlineData("Input.Name", "")]
    [InlineData("Input.On", "")]
    [InlineData("Input.On", "2999-01-01")]
    [InlineData("Input.ContactId", "999999")]
    public async Task Nonsense_is_told(string field, string value)
    {
        using var manager = await app.ClientAs(StaffRole.Manager);
        var id = await app.CustomerAsync("Nonsense day");

        var answer = await manager.PostFormAsync($"/customers/{id}/occasions", new() { ["Input.Name"] = "Sound", ["Input.On"] = "2001-01-01", [field] = value }, "#occasion");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task A_stranger_sees_and_writes_nothing()
    {
        using var stranger = await app.ClientAs(StaffRole.Sales, await app.TeamAsync("Occasion strangers"));
        var id = await app.CustomerAsync("Not theirs", describe: BePerson);

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/customers/{id}/occasions")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/customers/{id}/household")).StatusCode);
    }

    private static void BePerson(Customer customer) => customer.Reclassify(CustomerClass.Individual, new(2026, 3, 2), CustomerRows.Entered);

    private static Task<HttpResponseMessage> AddAsync(HttpClient client, int id, string name, DateOnly on)
        => client.PostFormAsync($"/customers/{id}/occasions", new() { ["Input.Name"] = name, ["Input.On"] = Written(on) }, "#occasion");

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private Task<List<CareTask>> TasksAsync(int id)
        => app.InDatabaseAsync(db => db.CareTasks.AsNoTracking().Where(t => t.CustomerId == id).OrderBy(t => t.Id).ToListAsync());
}
