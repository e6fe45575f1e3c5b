using System.Net;
using AngleSharp;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Stakeholders;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Customers;

public sealed class CustomerEditingTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task The_second_of_two_editors_sees_both_versions_and_loses_nothing()
    {
        var id = await app.CustomerAsync("Contested", describe: c => c.Reach([new CustomerPhone(PointKind.Work, "111 222")], [], []));
        using var manager = await app.ClientAs(StaffRole.Manager);
        var first = await manager.FilledAsync($"/customers/{id}/edit", new() { ["Input.Name"] = "First's name", ["Points.Phones[0].Number"] = "111 333" });
        var second = await manager.FilledAsync($"/customers/{id}/edit", new() { ["Input.Name"] = "Second's name" });
        Assert.Equal(HttpStatusCode.Redirect, (await manager.SendAsync(first)).StatusCode);

        var answer = await manager.SendAsync(second);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await answer.DocumentAsync();
        var conflict = page.QuerySelector(".conflict")!.TextContent;
        Assert.All(["First's name", "Second's name", "111 222", "111 333"], text => Assert.Contains(text, conflict, StringComparison.Ordinal));
        Assert.Equal("Second's name", page.QuerySelector("[name='Input.Name']")!.GetAttribute("value"));
        Assert.Equal("First's name", (await app.ReadCustomerAsync(id)).Name);

        var over = await manager.SendAsync(new(HttpMethod.Post, $"/customers/{id}/edit") { Content = new FormUrlEncodedContent(page.Fields("main form[method=post]")) });
        Assert.Equal(HttpStatusCode.Redirect, over.StatusCode);
        Assert.Equal("Second's name", (await app.ReadCustomerAsync(id)).Name);
    }

    [Fact]
    public async Task A_change_of_numbers_alone_is_noticed_by_the_second_editor_too()
    {
        var id = await app.CustomerAsync("Numbers");
        using var manager = await app.ClientAs(StaffRole.Manager);
        var first = await manager.FilledAsync($"/customers/{id}/edit", new() { ["Points.Phones[0].Number"] = "123 456" });
        var second = await manager.FilledAsync($"/customers/{id}/edit", new() { ["Points.Phones[0].Number"] = "789 012" });
        await manager.SendAsync(first);

        Assert.Equal(HttpStatusCode.Conflict, (await manager.SendAsync(second)).StatusCode);
    }

    [Fact]
    public async Task A_contact_logged_meanwhile_turns_no_editor_away()
    {
        var id = await app.CustomerAsync("Busy");
        using var manager = await app.ClientAs(StaffRole.Manager);
        var edit = await manager.FilledAsync($"/customers/{id}/edit", new() { ["Input.Name"] = "Busy bee" });
        await app.InDatabaseAsync(async db =>
        {
            (await db.Customers.SingleAsync(c => c.Id == id)).Touched(CustomerRows.Entered.At);
            return await db.SaveChangesAsync();
        });

        Assert.Equal(HttpStatusCode.Redirect, (await manager.SendAsync(edit)).StatusCode);
    }

    [Fact]
    public async Task The_service_desk_changes_numbers_and_nothing_else()
    {
        var id = await app.CustomerAsync("Served");
        using var desk = await app.ClientAs(StaffRole.ServiceDesk);
        var form = await desk.FilledAsync($"/customers/{id}/edit", new() { ["Points.Phones[0].Number"] = "400 800" });
        var body = await form.Content!.ReadAsStringAsync() + "&Input.Name=Forged&Input.OwnerId=1&Input.Notes=Forged";

        await desk.SendAsync(new(HttpMethod.Post, form.RequestUri) { Content = new StringContent(body, null, "application/x-www-form-urlencoded") });

        var customer = await app.ReadCustomerAsync(id);
        Assert.Equal(("Served", null, ""), (customer.Name, customer.OwnerId, customer.Notes));
        Assert.Equal(["400 800"], customer.Phones.Select(p => p.Number));
    }

    [Fact]
    public async Task Archiving_closing_type_and_stage_are_changed_with_their_reasons()
    {
        var id = await app.CustomerAsync("Changing");
        using var manager = await app.ClientAs(StaffRole.Manager);

        await manager.PostFormAsync($"/customers/{id}/relationship-type", new() { ["Input.Type"] = "Partner", ["Input.Reason"] = "Joint plan" });
        await manager.PostFormAsync($"/customers/{id}/stage", new() { ["Input.Stage"] = "Stability", ["Input.Reason"] = "Signed for years" });
        await manager.PostFormAsync($"/customers/{id}/closing", new() { ["Input.Cause"] = "rival" });
        await manager.PostFormAsync($"/customers/{id}/archiving", []);

        var customer = await app.ReadCustomerAsync(id);
        Assert.Equal((RelationshipType.Partner, "Joint plan"), (customer.RelationshipType, customer.TypeChanges[^1].Reason));
        Assert.Equal((LifecycleStage.Stability, "Signed for years"), (customer.StageOverride, customer.StageOverrideReason));
        Assert.Equal(("rival", true), (customer.ClosedCause, customer.IsArchived));

        var page = await manager.PageAsync($"/customers/{id}");
        Assert.NotNull(page.QuerySelector("form[action$='/archiving?handler=Restore']"));
        await manager.PostFormAsync($"/customers/{id}", [], "form[action$='/archiving?handler=Restore']");
        await manager.SendAsync(await manager.PressedAsync($"/customers/{id}/closing", "[formaction*='handler=Reopen']"));
        Assert.Equal((false, false), ((await app.ReadCustomerAsync(id)).IsArchived, (await app.ReadCustomerAsync(id)).IsClosed));
    }

    [Fact]
    public async Task A_customer_may_play_other_roles_of_the_circle()
    {
        var id = await app.CustomerAsync("Both");
        using var manager = await app.ClientAs(StaffRole.Manager);

        await manager.PostFormAsync($"/customers/{id}/edit", new() { ["Input.Roles"] = "Supplier" });

        Assert.Equal(StakeholderRole.Supplier | StakeholderRole.Customer, (await app.ReadCustomerAsync(id)).Stakeholder.Roles);
    }
}
