using System.Net;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Purchases;
using CrmWeb.Tests.Access;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Settings;

public sealed class WindowPageTests(CrmApp app) : IClassFixture<CrmApp>, IAsyncLifetime
{
    public Task InitializeAsync() => app.InDatabaseAsync(async db =>
    {
        if (!await db.Products.AnyAsync())
            db.Products.Add(new Product("P1", "Pump", "Pumps"));
        return await db.SaveChangesAsync();
    });

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_new_window_withdraws_the_one_before_with_author_and_date()
    {
        using var manager = await app.ClientAs(StaffRole.Manager);
        foreach (var days in new[] { "500", "600", "600" })
            await manager.PostFormAsync("/settings/windows", new() { ["Input.ProductGroup"] = "Pumps", ["Input.Days"] = days });

        var windows = await app.InDatabaseAsync(db => db.GroupChurnWindows.OrderBy(w => w.Id).ToListAsync());

        Assert.Equal([500, 600], windows.Select(w => w.Days));
        Assert.Equal([false, true], windows.Select(w => w.WithdrawnAt is null));
        Assert.All(windows, w => Assert.NotNull(w.EnteredBy));
        var page = await manager.PageAsync("/settings/windows");
        Assert.Equal(2, page.QuerySelectorAll("tbody tr").Length);
        await manager.PostFormAsync("/settings/windows", [], "form[action*='handler=Withdraw']");
        Assert.False(await app.InDatabaseAsync(db => db.GroupChurnWindows.AnyAsync(w => w.WithdrawnAt == null)));
    }

    [Theory]
    [InlineData("Pumps", "0")]
    [InlineData("Pumps", "4000")]
    [InlineData("Pumps", "")]
    [InlineData("Nothing", "500")]
    public async Task A_window_that_cannot_be_is_refused(string group, string days)
    {
        using var manager = await app.ClientAs(StaffRole.Manager);

        var answer = await manager.PostFormAsync("/settings/windows", new() { ["Input.ProductGroup"] = group, ["Input.Days"] = days });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }
}
