using System.Net;
using CrmWeb.Access;
using CrmWeb.Domain.Access;
using Microsoft.AspNetCore.Authorization;

namespace CrmWeb.Tests.Access;

public sealed class ClosedByDefaultTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static readonly string[] ForAnybody =
    [
        "/sign-in", "/setup", "/invitation/{code}", "/error/{code:int}", "/language", "/theme", "/calendar.ics", "/health/live", "/health/ready",
    ];

    [Fact]
    public void Every_endpoint_stands_in_a_rule_or_on_the_short_list()
    {
        var rules = FolderRules.All.Select(r => r.Path).ToHashSet(StringComparer.Ordinal);

        var forgotten = app.All()
            .Where(e => !ForAnybody.Contains(e.Address()))
            .Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null || !e.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(a => a.Policy is { } p && rules.Contains(p)))
            .Select(e => e.Address());

        Assert.Empty(forgotten);
    }

    [Fact]
    public void The_short_list_names_nothing_that_is_gone()
        => Assert.Empty(ForAnybody.Except(app.All().Select(e => e.Address()), StringComparer.Ordinal));

    [Fact]
    public async Task An_address_that_does_not_exist_is_not_found_by_staff_and_asks_others_to_sign_in()
    {
        using var staff = await app.ClientAs(StaffRole.Administrator);
        using var stranger = app.Browser();

        Assert.Equal(HttpStatusCode.NotFound, (await staff.GetAsync("/nowhere/at/all")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await stranger.GetAsync("/nowhere/at/all")).StatusCode);
    }

    [Fact]
    public async Task A_post_without_a_token_or_with_that_of_another_person_is_refused()
    {
        using var sales = await app.ClientAs(StaffRole.Sales);
        using var manager = await app.ClientAs(StaffRole.Manager);
        var (page, theirs) = ("/change-password", await manager.FilledAsync("/change-password", new() { ["Input.Current"] = Staff.Password }));

        Assert.Equal(HttpStatusCode.BadRequest, (await sales.PostAsync(page, new FormUrlEncodedContent([]))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await sales.PostAsync(page, new FormUrlEncodedContent([new("__RequestVerificationToken", "made up")]))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await sales.SendAsync(theirs)).StatusCode);
    }
}
