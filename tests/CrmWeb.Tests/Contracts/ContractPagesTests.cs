using System.Net;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Contracts;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Relationships;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Imports;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Contracts;

public sealed class ContractPagesTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static readonly Dictionary<string, string> Sound = new()
    {
        ["Input.Number"] = "S-17", ["Input.StartsOn"] = "2024-02-01", ["Input.PeriodMonths"] = "3", ["Input.Amount"] = "450", ["Input.MarginPercent"] = "40",
    };

    [Fact]
    public async Task A_contract_entered_stands_in_the_list_on_the_customers_page_and_in_its_timeline()
    {
        var (id, client) = await CustomerAsync("CON1");

        await client.PostFormAsync($"/customers/{id}/contracts/new", Sound);

        var contract = Assert.Single(await ContractsAsync(id));
        Assert.Equal(new ContractTerms("S-17", new(2024, 2, 1), 3, 450, "USD", 0.4m), contract.Terms);
        foreach (var page in new[] { $"/customers/{id}/contracts", $"/customers/{id}" })
            Assert.Contains("$450.00 every 3 months", Spaced((await client.PageAsync(page)).Body!.TextContent), StringComparison.Ordinal);
        Assert.Contains("Contract S-17 began", (await client.PageAsync($"/customers/{id}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ending_a_contract_withdraws_the_row_and_enters_it_with_its_last_day()
    {
        var (id, client) = await CustomerAsync("CON2");
        await client.PostFormAsync($"/customers/{id}/contracts/new", Sound);
        var old = Assert.Single(await ContractsAsync(id)).Id;

        await client.PostFormAsync($"/customers/{id}/contracts/{old}/edit", new() { ["Input.LastDay"] = "2024-07-31" });

        Assert.Equal([(null, true), (new DateOnly(2024, 7, 31), false)], (await ContractsAsync(id)).Select(c => ((DateOnly?)c.LastDay, c.WithdrawnAt is not null)));
        var page = (await client.PageAsync($"/customers/{id}")).Body!.TextContent;
        Assert.Contains("Contract S-17 was not renewed", page, StringComparison.Ordinal);
        Assert.DoesNotContain("next renewal", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contract_whose_last_day_is_to_come_will_not_be_renewed()
    {
        var (id, client) = await CustomerAsync("CON9");

        await client.PostFormAsync($"/customers/{id}/contracts/new", Sound);
        await client.PostFormAsync($"/customers/{id}/contracts/{Assert.Single(await ContractsAsync(id)).Id}/edit", new() { ["Input.LastDay"] = $"{TimeProvider.System.GetUtcNow().Year + 1}-01-31" });

        var page = (await client.PageAsync($"/customers/{id}")).Body!.TextContent;
        Assert.Contains("Contract S-17 will not be renewed", page, StringComparison.Ordinal);
        Assert.DoesNotContain("was not renewed", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_of_two_editors_is_told_and_writes_nothing()
    {
        var (id, client) = await CustomerAsync("CON3");
        await client.PostFormAsync($"/customers/{id}/contracts/new", Sound);
        var old = Assert.Single(await ContractsAsync(id)).Id;
        var second = await client.FilledAsync($"/customers/{id}/contracts/{old}/edit", new() { ["Input.Amount"] = "9" });
        await client.PostFormAsync($"/customers/{id}/contracts/{old}/edit", new() { ["Input.Amount"] = "7" });

        var answer = await client.SendAsync(second);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal([450m, 7m], (await ContractsAsync(id)).Select(c => c.Amount));
    }

    [Fact]
    public async Task The_same_form_sent_twice_makes_one_contract()
    {
        var (id, client) = await CustomerAsync("CON4");
        var body = await (await client.FilledAsync($"/customers/{id}/contracts/new", Sound)).Content!.ReadAsStringAsync();

        for (var time = 0; time < 2; time++)
        {
            using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/x-www-form-urlencoded");
            Assert.Equal(HttpStatusCode.Found, (await client.PostAsync($"/customers/{id}/contracts/new", content)).StatusCode);
        }

        Assert.Single(await ContractsAsync(id));
    }

    [Theory]
    [InlineData("Number", "")]
    [InlineData("StartsOn", "1899-12-31")]
    [InlineData("StartsOn", "2999-01-01")]
    [InlineData("PeriodMonths", "0")]
    [InlineData("PeriodMonths", "7")]
    [InlineData("Amount", "0")]
    [InlineData("Amount", "1e999")]
    [InlineData("Currency", "XXX")]
    [InlineData("MarginPercent", "101")]
    [InlineData("LastDay", "2024-01-31")]
    public async Task A_bad_field_is_refused_beside_it(string field, string value)
    {
        var code = $"CON5{field}{value}";
        var (id, client) = await CustomerAsync(code[..Math.Min(30, code.Length)]);

        var answer = await client.PostFormAsync($"/customers/{id}/contracts/new", new(Sound) { [$"Input.{field}"] = value });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.NotNull((await answer.DocumentAsync()).QuerySelector(".invalid-feedback"));
        Assert.Empty(await ContractsAsync(id));
    }

    [Fact]
    public async Task A_contract_is_withdrawn_and_entered_again()
    {
        var (id, client) = await CustomerAsync("CON6");
        await client.PostFormAsync($"/customers/{id}/contracts/new", Sound);

        await client.PostFormAsync($"/customers/{id}/contracts", [], "form[action*=Withdraw]");
        Assert.NotNull(Assert.Single(await ContractsAsync(id)).WithdrawnAt);

        await client.PostFormAsync($"/customers/{id}/contracts?withdrawn=true", [], "form[action*=Again]");
        Assert.Equal([true, false], (await ContractsAsync(id)).Select(c => c.WithdrawnAt is not null));
    }

    [Fact]
    public async Task Sales_staff_read_their_teams_contracts_and_write_none()
    {
        var (id, client) = await CustomerAsync("CON7");
        await client.PostFormAsync($"/customers/{id}/contracts/new", Sound);
        var sales = await app.ClientAs(StaffRole.Sales);
        var elsewhere = await app.ClientAs(StaffRole.Manager, await app.TeamAsync("Elsewhere"));

        Assert.Contains("S-17", (await sales.PageAsync($"/customers/{id}/contracts")).Body!.TextContent, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await sales.GetAsync($"/customers/{id}/contracts/new")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.GetAsync($"/customers/{id}/contracts")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.GetAsync($"/customers/{id}/contracts/new")).StatusCode);
    }

    private static string Spaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<(int Id, HttpClient Client)> CustomerAsync(string code)
    {
        var team = await app.RootTeamAsync();
        var id = await app.InDatabaseAsync(async db =>
        {
            var customer = db.Customers.Add(new Customer(code, code, CustomerClass.Individual, team, null, RelationshipType.Basic, ImportBase.By)).Entity;
            await db.SaveChangesAsync();
            return customer.Id;
        });
        return (id, await app.ClientAs(StaffRole.Administrator));
    }

    private Task<List<Contract>> ContractsAsync(int customerId)
        => app.InDatabaseAsync(db => db.Contracts.AsNoTracking().Where(c => c.CustomerId == customerId).OrderBy(c => c.Id).ToListAsync());
}
