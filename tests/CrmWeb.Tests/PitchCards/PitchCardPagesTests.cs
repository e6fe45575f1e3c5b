using System.Net;
using CrmWeb.Domain.Access;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.PitchCards;

public sealed class PitchCardPagesTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task A_card_written_with_its_product_is_read_by_sales_in_the_list_and_on_the_opportunity()
    {
        using var administrator = await app.ClientAs(StaffRole.Administrator);
        var product = await WriteAsync(administrator, "FABE", new() { ["Input.Feature"] = "Two boilers", ["Input.Benefit"] = "No queue at nine", ["Input.Questions"] = "How many cups?\n\nWho decides?" });
        await WriteAsync(administrator, "Bare", []);
        var customer = await app.CustomerAsync("Asks for a machine");
        using var sales = await app.ClientAs(StaffRole.Sales);
        var made = await sales.PostFormAsync($"/opportunities/new?customerId={customer}", new()
        {
            ["Input.Title"] = "Machines", ["Input.ExpectedOn"] = "2031-05-01",
            ["Input.Lines[0].ProductId"] = $"{product}", ["Input.Lines[0].Quantity"] = "1", ["Input.Lines[0].UnitPrice"] = "900",
        });

        var pitched = (await sales.PageAsync(made.Headers.Location!.OriginalString)).QuerySelector("details.pitch")!;
        var list = await sales.PageAsync("/opportunities/pitch-cards");

        Assert.Equal(["How many cups?", "Who decides?"], pitched.QuerySelectorAll("li").Select(li => li.TextContent));
        Assert.Contains("No queue at nine", list.QuerySelector($"#product-{product}")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Without a card: Bare", list.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(list.QuerySelectorAll("a[href^='/settings/products']"));
        Assert.NotNull((await administrator.PageAsync("/settings/products")).QuerySelector($"a[href='/opportunities/pitch-cards#product-{product}']"));
    }

    [Fact]
    public async Task A_text_too_long_is_refused_and_stays_in_the_form()
    {
        using var administrator = await app.ClientAs(StaffRole.Administrator);

        var answer = await administrator.PostFormAsync("/settings/products/new", new() { ["Input.Code"] = "LONG", ["Input.Name"] = "Long", ["Input.Evidence"] = new string('e', 601) });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(601, (await answer.DocumentAsync()).QuerySelector("textarea.is-invalid[name='Input.Evidence']")!.TextContent.Trim().Length);
        Assert.False(await app.InDatabaseAsync(db => db.Products.AnyAsync(p => p.Code == "LONG")));
    }

    private async Task<int> WriteAsync(HttpClient administrator, string name, Dictionary<string, string> card)
    {
        await administrator.PostFormAsync("/settings/products/new", new(card) { ["Input.Code"] = name, ["Input.Name"] = name });
        return await app.InDatabaseAsync(db => db.Products.Where(p => p.Code == name).Select(p => p.Id).SingleAsync());
    }
}
