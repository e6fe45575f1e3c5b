using CrmWeb.Data.Value;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Value;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Tests.Value;

public sealed class ProspectPagesTests : IAsyncLifetime
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    private readonly CrmApp app = new();

    public Task InitializeAsync() => app.InitializeAsync();

    public Task DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Who_never_bought_has_no_value_yet_on_any_page_and_a_nought_in_the_export()
    {
        var id = await app.CustomerAsync("Never bought");
        await BuyAsync(await app.CustomerAsync("Bought"));
        await RunAsync();
        using var client = await app.ClientAs(StaffRole.Manager);

        var (list, page, tiers) = (await client.PageAsync("/customers?sort=Name"), await client.PageAsync($"/customers/{id}"), await client.PageAsync($"/customers/{id}/tiers"));
        var value = page.QuerySelector("section[aria-labelledby=value-title]")!;

        Assert.Equal(["$746", "no value yet"], list.QuerySelectorAll("td.amount").Select(cell => cell.TextContent.Trim()).Order(StringComparer.Ordinal));
        Assert.Equal("no value yet", page.QuerySelector(".stats dd")!.TextContent.Trim());
        Assert.StartsWith("Not yet a customer: nothing was bought up to", value.QuerySelector(".no-value")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Textbook", value.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Null(value.QuerySelector("dl"));
        Assert.NotNull(tiers.QuerySelector(".figure-cards .no-value"));
        Assert.Contains(await ExportAsync(), line => line.Contains(",0.00,0.00,0,,prospect,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_bought_once_and_is_lost_has_a_value_of_nought()
    {
        var id = await app.CustomerAsync("Lost");
        await BuyAsync(id, Today.AddYears(-3));
        await RunAsync();
        using var client = await app.ClientAs(StaffRole.Manager);

        Assert.Equal("$0", (await client.PageAsync($"/customers/{id}")).QuerySelector(".stats dd")!.TextContent.Trim());
    }

    private async Task BuyAsync(int id, DateOnly? on = null)
        => await app.InDatabaseAsync(async db =>
        {
            var customer = await db.Customers.SingleAsync(c => c.Id == id);
            var by = new Entered(TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-1), null);
            db.Purchases.Add(new Purchase(customer, on ?? Today, 1000, "USD", by));
            return await db.SaveChangesAsync();
        });

    private async Task RunAsync()
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RecomputeNow>().RunAsync(Today, ValueMethod.Automatic);
    }

    private async Task<string[]> ExportAsync()
    {
        var text = new StringWriter();
        await app.InDatabaseAsync(db => ValueExport.WriteAsync(db, text));
        return text.ToString().Split('\n');
    }
}
