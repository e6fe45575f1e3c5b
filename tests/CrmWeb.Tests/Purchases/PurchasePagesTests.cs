using System.Net;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Relationships;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Imports;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Purchases;

public sealed class PurchasePagesTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task A_purchase_entered_by_hand_stands_in_the_list_and_on_the_customers_page()
    {
        var (id, client) = await CustomerAsync("HAND1");

        await client.PostFormAsync($"/customers/{id}/purchases/new", new() { ["Input.Date"] = "2024-02-01", ["Input.Amount"] = "12.5", ["Input.MarginPercent"] = "25" });

        var purchase = Assert.Single(await PurchasesAsync(id));
        Assert.Equal((new DateOnly(2024, 2, 1), 12.5m, 0.25m), (purchase.Date, purchase.Amount, purchase.MarginRate));
        Assert.Contains("$12.50", (await client.PageAsync($"/customers/{id}/purchases")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("$12.50", (await client.PageAsync($"/customers/{id}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_sent_twice_makes_one_purchase()
    {
        var (id, client) = await CustomerAsync("HAND2");
        var filled = new Dictionary<string, string> { ["Input.Date"] = "2024-02-01", ["Input.Amount"] = "5" };
        var first = await client.FilledAsync($"/customers/{id}/purchases/new", filled);
        var body = await first.Content!.ReadAsStringAsync();

        for (var time = 0; time < 2; time++)
        {
            using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/x-www-form-urlencoded");
            Assert.Equal(HttpStatusCode.Found, (await client.PostAsync($"/customers/{id}/purchases/new", content)).StatusCode);
        }

        Assert.Single(await PurchasesAsync(id));
    }

    [Theory]
    [InlineData("Input.Date", "2999-01-01")]
    [InlineData("Input.Date", "")]
    [InlineData("Input.Amount", "")]
    [InlineData("Input.Amount", "1e999")]
    [InlineData("Input.Currency", "XXX")]
    [InlineData("Input.MarginPercent", "101")]
    public async Task A_bad_field_is_refused_beside_it(string field, string value)
    {
        var (id, client) = await CustomerAsync($"HAND3{field}{value}"[..Math.Min(30, $"HAND3{field}{value}".Length)]);

        var answer = await client.PostFormAsync($"/customers/{id}/purchases/new", new() { ["Input.Date"] = "2024-02-01", ["Input.Amount"] = "5", [field] = value });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.NotNull((await answer.DocumentAsync()).QuerySelector(".invalid-feedback"));
        Assert.Empty(await PurchasesAsync(id));
    }

    [Fact]
    public async Task A_change_withdraws_the_old_row_and_enters_a_new_one()
    {
        var (id, client) = await CustomerAsync("HAND4");
        var old = await EnterAsync(id, 5);

        await client.PostFormAsync($"/customers/{id}/purchases/{old}/edit", new() { ["Input.Amount"] = "7" });

        var rows = await PurchasesAsync(id);
        Assert.Equal([(5m, true), (7m, false)], rows.Select(p => (p.Amount, p.WithdrawnAt is not null)));
    }

    [Fact]
    public async Task The_second_of_two_editors_is_told_and_writes_nothing()
    {
        var (id, client) = await CustomerAsync("HAND5");
        var old = await EnterAsync(id, 5);
        var second = await client.FilledAsync($"/customers/{id}/purchases/{old}/edit", new() { ["Input.Amount"] = "9" });
        await client.PostFormAsync($"/customers/{id}/purchases/{old}/edit", new() { ["Input.Amount"] = "7" });

        var answer = await client.SendAsync(second);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal([5m, 7m], (await PurchasesAsync(id)).Select(p => p.Amount));
    }

    [Fact]
    public async Task A_purchase_is_withdrawn_and_entered_again()
    {
        var (id, client) = await CustomerAsync("HAND6");
        await EnterAsync(id, 5);

        await client.PostFormAsync($"/customers/{id}/purchases", [], "form[action*=Withdraw]");
        Assert.NotNull(Assert.Single(await PurchasesAsync(id)).WithdrawnAt);

        await client.PostFormAsync($"/customers/{id}/purchases?withdrawn=true", [], "form[action*=Again]");
        Assert.Equal([(5m, true), (5m, false)], (await PurchasesAsync(id)).Select(p => (p.Amount, p.WithdrawnAt is not null)));
    }

    [Fact]
    public async Task Sales_staff_read_their_teams_purchases_and_write_none()
    {
        var (id, _) = await CustomerAsync("HAND7");
        await EnterAsync(id, 5);
        var sales = await app.ClientAs(StaffRole.Sales);
        var elsewhere = await app.ClientAs(StaffRole.Sales, await app.TeamAsync("Elsewhere"));

        Assert.Contains("$5.00", (await sales.PageAsync($"/customers/{id}/purchases")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.GetAsync($"/customers/{id}/purchases")).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await sales.GetAsync($"/customers/{id}/purchases/new")).StatusCode);
    }

    [Fact]
    public async Task A_refund_lowers_the_sum_of_its_year_and_is_no_purchase()
    {
        var (id, client) = await CustomerAsync("HAND9");
        await EnterAsync(id, 50);
        await EnterAsync(id, -20);

        var cells = (await client.PageAsync($"/customers/{id}/purchases")).QuerySelectorAll(".mini-table tbody td").Select(c => c.TextContent.Trim());

        Assert.Equal(["1", "$30.00"], cells);
    }

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

    private Task<int> EnterAsync(int customerId, decimal amount) => app.InDatabaseAsync(async db =>
    {
        var customer = await db.Customers.SingleAsync(c => c.Id == customerId);
        var purchase = db.Purchases.Add(new Purchase(customer, new DateOnly(2024, 2, 1), amount, "USD", ImportBase.By)).Entity;
        await db.SaveChangesAsync();
        return purchase.Id;
    });

    private Task<List<Purchase>> PurchasesAsync(int customerId)
        => app.InDatabaseAsync(db => db.Purchases.AsNoTracking().Where(p => p.CustomerId == customerId).OrderBy(p => p.Id).ToListAsync());
}
