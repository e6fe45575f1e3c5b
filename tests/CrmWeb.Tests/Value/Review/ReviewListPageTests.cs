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

public sealed class ReviewListPageTests : ReviewPages
{
    [Fact]
    public async Task A_row_says_why_it_waits_just_now()
    {
        await RunAsync(Today);
        Assert.Equal($"On {Written(Today)} it stood at rank 1; Gold ends at rank 1.", await WhyAsync("C10"));
        Assert.Equal($"On {Written(Today)} it stood at rank 2, more than 20% beyond the end of Gold (rank 1).", await WhyAsync("C1"));
    }

    [Fact]
    public async Task A_move_that_comes_back_after_a_hold_says_who_held_it_until_when_and_why()
    {
        await RunAsync(Today);
        await App.InDatabaseAsync(async db =>
        {
            var item = await db.TierReviews.SingleAsync(r => r.Customer.Code == "C10");
            item.Hold(ValueBase.By, Today.AddDays(-1), "Wait and see");
            return await db.SaveChangesAsync();
        });
        await RunAsync(Today);

        Assert.StartsWith($"Nobody had decided, so it was held until {Written(Today.AddDays(-1))}. Reason then: \u201cWait and see\u201d.", await WhyAsync("C10"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_shows_the_fall_from_gold_first_and_whose_doing_each_move_is()
    {
        await RunAsync(Today);

        var rows = (await (await App.ClientAs(StaffRole.Manager)).PageAsync("/pyramid/review")).QuerySelectorAll(".review-row").ToList();

        Assert.Equal(["C1", "C10"], rows.Take(2).Select(r => r.QuerySelector(".work-text > a")!.TextContent));
        Assert.Contains("leaves gold", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Places lost because others overtook it: 1.", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Places gained by its own value: 9.", rows[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Today_and_the_pyramid_lead_those_who_decide_to_the_review()
    {
        await RunAsync(Today);
        var (manager, seller) = (await App.ClientAs(StaffRole.Manager), await App.ClientAs(StaffRole.Sales));

        Assert.Equal("3 customers await tier review", (await manager.PageAsync("/")).QuerySelector(".awaits-review p")!.TextContent);
        Assert.NotNull((await manager.PageAsync("/pyramid")).QuerySelector("a[href='/pyramid/review']"));
        Assert.Null((await seller.PageAsync("/")).QuerySelector("a[href='/pyramid/review']"));
        Assert.Null((await seller.PageAsync("/pyramid")).QuerySelector("a[href='/pyramid/review']"));
    }

    [Fact]
    public async Task The_pyramid_counts_the_tiers_in_effect_beside_those_computed()
    {
        await RunAsync(Today);
        var item = Assert.Single(await ItemsAsync("C10"));
        var client = await App.ClientAs(StaffRole.Manager);
        await client.PostFormAsync("/pyramid/review", Own(item, "Choice", "Accept"), Accept(item));

        // C10 is gold now, and C1, whose move to silver waits, is gold still.
        var gold = (await client.PageAsync("/pyramid")).QuerySelector(".pyramid-table a[href='/customers?tier=Gold']")!;

        Assert.Equal("in effect: 2", gold.TextContent);
        Assert.Equal(2, (await client.PageAsync("/customers?tier=Gold")).QuerySelectorAll("tbody a.rowlink").Length);
    }
}
