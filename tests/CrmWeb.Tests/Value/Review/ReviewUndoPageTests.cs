using System.Globalization;
using System.Net;
using CrmWeb.Data.Value;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Review;
using CrmWeb.Tests.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Tests.Value.Review;

public sealed class ReviewUndoPageTests : ReviewPages
{
    [Fact]
    public async Task A_decision_is_taken_back_after_the_next_run_too_and_waits_again()
    {
        await RunAsync(Today);
        var item = Assert.Single(await ItemsAsync("C10"));
        var client = await App.ClientAs(StaffRole.Manager);
        await client.PostFormAsync("/pyramid/review", Own(item, "Choice", "Accept"), Accept(item));
        await RunAsync(Today);
        await client.PostFormAsync("/pyramid/review", [], "form[action*='Undo']");
        Assert.Equal((PyramidTier.Iron, PyramidTier.Gold), await TiersAsync("C10"));

        await RunAsync(Today);
        var again = Assert.Single(await ItemsAsync("C10"), i => i.State == TierReviewState.Open);
        Assert.Equal(Today, again.ProposedOn);
    }

    [Fact]
    public async Task A_decision_taken_back_stays_among_the_decisions_with_who_took_it_back()
    {
        await RunAsync(Today);
        var item = Assert.Single(await ItemsAsync("C10"));
        var client = await App.ClientAs(StaffRole.Manager);
        await client.PostFormAsync("/pyramid/review", Own(item, "Choice", "Accept"), Accept(item));
        await client.PostFormAsync("/pyramid/review", [], "form[action*='Undo']");

        var row = (await client.PageAsync("/pyramid/review/history")).QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains("Taken back", StringComparison.Ordinal));
        Assert.Contains("Accepted", row.TextContent, StringComparison.Ordinal);
        Assert.Null(row.QuerySelector("form"));
        var tiers = (await client.PageAsync($"/customers/{item.CustomerId}/tiers")).QuerySelector("main")!.TextContent;
        Assert.Contains("Took the decision back.", tiers, StringComparison.Ordinal);
        Assert.Contains("a decision on it was taken back on", tiers, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_that_somebody_took_back_already_is_not_taken_back_twice()
    {
        await RunAsync(Today);
        var item = Assert.Single(await ItemsAsync("C10"));
        var client = await App.ClientAs(StaffRole.Manager);
        await client.PostFormAsync("/pyramid/review", Own(item, "Choice", "Accept"), Accept(item));
        using var first = await client.FilledAsync("/pyramid/review", [], "form[action*='Undo']");
        using var second = await client.FilledAsync("/pyramid/review", [], "form[action*='Undo']");

        await client.SendAsync(first);
        await client.SendAsync(second);

        Assert.Equal((PyramidTier.Iron, PyramidTier.Gold), await TiersAsync("C10"));
        Assert.Equal(2, await App.InDatabaseAsync(db => db.TierChanges.CountAsync(c => c.CustomerId == item.CustomerId)));
    }
}
