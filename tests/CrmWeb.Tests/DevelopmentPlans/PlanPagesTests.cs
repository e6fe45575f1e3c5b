using System.Net;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Care;
using CrmWeb.Domain.DevelopmentPlans;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.DevelopmentPlans;

public sealed class PlanPagesTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static readonly string Today = $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd}";

    [Fact]
    public async Task The_next_act_stands_on_Today_moves_with_the_plan_and_the_one_after_has_a_task_of_its_own()
    {
        var customer = await app.CustomerAsync("To be developed");
        using var sales = await app.ClientAs(StaffRole.Sales);
        var plan = await NewAsync(sales, customer, "Meet the chef");
        Assert.Contains("Meet the chef", (await sales.PageAsync("/")).Body!.TextContent, StringComparison.Ordinal);

        await ChangeAsync(sales, customer, plan, new() { ["Input.NextAct"] = "Taste together" });
        var moved = Assert.Single(await TasksAsync(customer));
        Assert.Equal(("Taste together", CareReason.DevelopmentPlan, true), (moved.Title, moved.Reason, moved.IsOpen));

        await sales.PostFormAsync($"/care/{moved.Id}/completion", [], "main form[method=post]");
        Assert.Contains("Done on", (await sales.PageAsync($"/customers/{customer}")).QuerySelector("section[aria-labelledby=plans]")!.TextContent, StringComparison.Ordinal);
        await ChangeAsync(sales, customer, plan, new() { ["Input.NextAct"] = "Send the contract" });

        Assert.Equal([("Taste together", false), ("Send the contract", true)], (await TasksAsync(customer)).Select(t => (t.Title, t.IsOpen)));
    }

    [Fact]
    public async Task A_plan_that_is_reached_leaves_no_task_and_taken_up_again_has_one()
    {
        var customer = await app.CustomerAsync("Reached");
        using var sales = await app.ClientAs(StaffRole.Sales);
        var plan = await NewAsync(sales, customer, "Sign");

        await ChangeAsync(sales, customer, plan, new() { ["Input.Status"] = "Reached", ["Input.Note"] = "Signed today" });
        Assert.Empty(await TasksAsync(customer));
        await ChangeAsync(sales, customer, plan, new() { ["Input.Status"] = "Open" });

        Assert.Single(await TasksAsync(customer));
        Assert.Equal([PlanStatus.Open, PlanStatus.Reached, PlanStatus.Open], await app.InDatabaseAsync(db => db.DevelopmentPlans.Where(p => p.Id == plan).SelectMany(p => p.Changes).OrderBy(c => c.Id).Select(c => c.Status).ToListAsync()));
        Assert.Contains("Signed today", (await sales.PageAsync($"/customers/{customer}/development/{plan}")).QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_without_a_goal_or_with_a_strangers_contact_is_refused_and_strangers_find_none()
    {
        var team = await app.TeamAsync("Planners");
        var customer = await app.CustomerAsync("Not yet planned", team);
        using var sales = await app.ClientAs(StaffRole.Sales, team);
        using var stranger = await app.ClientAs(StaffRole.Sales, await app.TeamAsync("Other planners"));
        var form = await sales.FilledAsync($"/customers/{customer}/development", new() { ["Input.NextAct"] = "Call" });
        form.Content = new StringContent($"{await form.Content!.ReadAsStringAsync()}&Input.People=999999", null, "application/x-www-form-urlencoded");

        var answer = await sales.SendAsync(form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("Call", (await answer.DocumentAsync()).QuerySelector("[name='Input.NextAct']")!.GetAttribute("value"));
        Assert.Empty(await TasksAsync(customer));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/customers/{customer}/development")).StatusCode);
    }

    private async Task<int> NewAsync(HttpClient client, int customer, string act)
    {
        await client.PostFormAsync($"/customers/{customer}/development", new() { ["Input.Goal"] = "Sole supplier", ["Input.NextAct"] = act, ["Input.NextOn"] = Today, ["Input.OwnerId"] = (await MeAsync(client, customer)) });
        return await app.InDatabaseAsync(db => db.DevelopmentPlans.Where(p => p.CustomerId == customer).Select(p => p.Id).SingleAsync());
    }

    private static async Task<string> MeAsync(HttpClient client, int customer)
        => (await client.PageAsync($"/customers/{customer}/development")).Body!.GetAttribute("data-staff")!;

    private static Task<HttpResponseMessage> ChangeAsync(HttpClient client, int customer, int plan, Dictionary<string, string> changes)
        => client.PostFormAsync($"/customers/{customer}/development/{plan}", changes);

    private Task<List<CareTask>> TasksAsync(int customer) => app.InDatabaseAsync(db => db.CareTasks.AsNoTracking().Where(t => t.CustomerId == customer).OrderBy(t => t.Id).ToListAsync());
}
