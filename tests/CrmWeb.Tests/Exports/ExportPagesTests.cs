using System.Net;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Relationships;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Imports;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Exports;

public sealed class ExportPagesTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task A_filtered_list_is_downloaded_and_the_export_is_kept_with_its_reason()
    {
        var team = await app.RootTeamAsync();
        await AddAsync("EXP-1", "Exported Ltd", team, null);
        await AddAsync("EXP-2", "Other Ltd", team, null);
        var client = await app.ClientAs(StaffRole.Administrator);

        var refused = await client.PostFormAsync("/export?q=exported", [], "form.fields");
        var answer = await client.PostFormAsync("/export?q=exported", new() { ["Input.Reason"] = "Yearly letter" }, "form.fields");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Contains("EXP-1", text, StringComparison.Ordinal);
        Assert.DoesNotContain("EXP-2", text, StringComparison.Ordinal);
        var kept = await app.InDatabaseAsync(db => db.DataExports.OrderByDescending(e => e.Id).FirstAsync());
        Assert.Equal(("Yearly letter", "?q=exported", 1), (kept.Reason, kept.Filter, kept.Rows));
    }

    [Fact]
    public async Task Sales_staff_take_out_their_own_customers_only_and_an_auditor_sees_who_took_what()
    {
        var team = await app.RootTeamAsync();
        var tom = await app.PersonAsync("tom.export@staff.test", team, StaffRole.Sales);
        await AddAsync("EXPS-1", "Tom's Ltd", team, tom.Id);
        await AddAsync("EXPS-2", "Somebody's Ltd", team, null);
        var client = await app.ClientOf(tom);

        var answer = await client.PostFormAsync("/export?q=EXPS", [], "form.fields");
        var text = await answer.Content.ReadAsStringAsync();
        var auditor = await app.ClientAs(StaffRole.Auditor);
        var page = await auditor.PageAsync("/export");

        Assert.Contains("EXPS-1", text, StringComparison.Ordinal);
        Assert.DoesNotContain("EXPS-2", text, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("form.fields"));
        Assert.NotNull(page.QuerySelector("tbody tr"));
        Assert.NotEqual(HttpStatusCode.OK, (await (await app.ClientAs(StaffRole.ServiceDesk)).GetAsync("/export")).StatusCode);
    }

    private Task<int> AddAsync(string code, string name, int team, int? owner) => app.InDatabaseAsync(db =>
    {
        db.Customers.Add(new Customer(code, name, CustomerClass.Enterprise, team, owner, RelationshipType.Basic, ImportBase.By));
        return db.SaveChangesAsync();
    });
}
