using System.Net;
using CrmWeb.Domain.Access;
using CrmWeb.Tests.Access;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Settings;

public sealed class LostReasonPagesTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task An_administrator_adds_renames_and_archives_a_reason()
    {
        using var administrator = await app.ClientAs(StaffRole.Administrator);
        await administrator.PostFormAsync("/settings/lost-reasons", new() { ["Input.English"] = "Wrong season", ["Input.Chinese"] = "季节不对" }, "main .form-panel form");
        var id = await app.InDatabaseAsync(db => db.LostReasons.Where(c => c.Code == "wrong-season").Select(c => c.Id).SingleAsync());

        await administrator.PostFormAsync($"/settings/lost-reasons/{id}", new() { ["Input.Chinese"] = "错季" });
        await administrator.SendAsync(await administrator.FilledAsync("/settings/lost-reasons", new() { ["reasonId"] = $"{id}" }, "main form.row-actions"));

        var reason = await app.InDatabaseAsync(db => db.LostReasons.SingleAsync(c => c.Id == id));
        Assert.Equal("错季", reason.Chinese);
        Assert.NotNull(reason.ArchivedAt);
    }

    [Fact]
    public async Task A_second_reason_of_one_name_is_refused()
    {
        using var administrator = await app.ClientAs(StaffRole.Administrator);

        var answer = await administrator.PostFormAsync("/settings/lost-reasons", new() { ["Input.English"] = "Price", ["Input.Chinese"] = "价钱" }, "main .form-panel form");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task An_auditor_reads_the_reasons_and_changes_none()
    {
        using var auditor = await app.ClientAs(StaffRole.Auditor);

        Assert.Null((await auditor.PageAsync("/settings/lost-reasons")).QuerySelector("main form"));
    }
}
