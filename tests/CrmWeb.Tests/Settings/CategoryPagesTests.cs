using System.Net;
using CrmWeb.Domain.Access;
using CrmWeb.Tests.Access;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Settings;

public sealed class CategoryPagesTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task An_administrator_adds_renames_and_archives_a_category()
    {
        using var administrator = await app.ClientAs(StaffRole.Administrator);
        await administrator.PostFormAsync("/settings/categories", new() { ["Input.English"] = "Noise at night", ["Input.Chinese"] = "夜间噪音" }, "main .form-panel form");
        var id = await app.InDatabaseAsync(db => db.ComplaintCategories.Where(c => c.Code == "noise-at-night").Select(c => c.Id).SingleAsync());

        await administrator.PostFormAsync($"/settings/categories/{id}", new() { ["Input.Chinese"] = "噪音" });
        await administrator.SendAsync(await administrator.FilledAsync("/settings/categories", new() { ["categoryId"] = $"{id}" }, "main form.row-actions"));

        var category = await app.InDatabaseAsync(db => db.ComplaintCategories.SingleAsync(c => c.Id == id));
        Assert.Equal("噪音", category.Chinese);
        Assert.NotNull(category.ArchivedAt);
    }

    [Fact]
    public async Task A_second_category_of_one_name_is_refused()
    {
        using var administrator = await app.ClientAs(StaffRole.Administrator);

        var answer = await administrator.PostFormAsync("/settings/categories", new() { ["Input.English"] = "Delivery", ["Input.Chinese"] = "物流" }, "main .form-panel form");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task An_auditor_reads_the_categories_and_changes_none()
    {
        using var auditor = await app.ClientAs(StaffRole.Auditor);

        Assert.Null((await auditor.PageAsync("/settings/categories")).QuerySelector("main form"));
    }
}
