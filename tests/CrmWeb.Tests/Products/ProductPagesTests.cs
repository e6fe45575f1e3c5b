using System.Net;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Purchases;
using CrmWeb.Tests.Access;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Products;

public sealed class ProductPagesTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task A_product_keeps_every_margin_it_had()
    {
        var client = await app.ClientAs(StaffRole.Administrator);
        await client.PostFormAsync("/settings/products/new", new() { ["Input.Code"] = "P1", ["Input.Name"] = "Pump", ["Input.MarginPercent"] = "30" });
        var id = (await ProductAsync("P1")).Id;

        await client.PostFormAsync($"/settings/products/{id}", new() { ["Input.MarginPercent"] = "12.5" }, "form:has([name='Input.Version'])");

        var product = await ProductAsync("P1");
        Assert.Equal(0.125m, product.MarginRate);
        Assert.Equal([(0.3m, true), (0.125m, false)], product.Margins.OrderBy(m => m.Id).Select(m => (m.Rate, m.WithdrawnAt is not null)));
        Assert.Contains("12.50%", (await client.PageAsync($"/settings/products/{id}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_products_never_bear_one_code()
    {
        var client = await app.ClientAs(StaffRole.Administrator);
        await client.PostFormAsync("/settings/products/new", new() { ["Input.Code"] = "P2", ["Input.Name"] = "Pump" });

        var answer = await client.PostFormAsync("/settings/products/new", new() { ["Input.Code"] = "P2", ["Input.Name"] = "Valve" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task The_second_of_two_editors_sees_both_versions()
    {
        var client = await app.ClientAs(StaffRole.Administrator);
        await client.PostFormAsync("/settings/products/new", new() { ["Input.Code"] = "P3", ["Input.Name"] = "Pump" });
        var address = $"/settings/products/{(await ProductAsync("P3")).Id}";
        var second = await client.FilledAsync(address, new() { ["Input.Name"] = "Mine" }, "form:has([name='Input.Version'])");
        await client.PostFormAsync(address, new() { ["Input.Name"] = "Theirs" }, "form:has([name='Input.Version'])");

        var answer = await client.SendAsync(second);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await answer.DocumentAsync();
        Assert.Contains("Theirs", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Mine", page.QuerySelector("[name='Input.Name']")?.GetAttribute("value"));
    }

    [Fact]
    public async Task An_archived_product_leaves_the_list_and_comes_back()
    {
        var client = await app.ClientAs(StaffRole.Administrator);
        await client.PostFormAsync("/settings/products/new", new() { ["Input.Code"] = "P4", ["Input.Name"] = "Old thing" });
        var address = $"/settings/products/{(await ProductAsync("P4")).Id}";

        await client.PostFormAsync(address, [], "form[action*=Archive]");
        Assert.DoesNotContain("Old thing", (await client.PageAsync("/settings/products")).Body!.TextContent, StringComparison.Ordinal);

        await client.PostFormAsync(address, [], "form[action*=Restore]");
        Assert.Contains("Old thing", (await client.PageAsync("/settings/products")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sales_staff_have_no_business_here()
        => Assert.NotEqual(HttpStatusCode.OK, (await (await app.ClientAs(StaffRole.Sales)).GetAsync("/settings/products")).StatusCode);

    private Task<Product> ProductAsync(string code)
        => app.InDatabaseAsync(db => db.Products.AsNoTracking().Include(p => p.Margins).SingleAsync(p => p.Code == code));
}
