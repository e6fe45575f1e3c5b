using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Imports;
using CrmWeb.Tests.Access;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Imports;

public sealed class ImportCustomersPagesTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task A_file_of_customers_is_looked_at_its_columns_changed_and_applied()
    {
        var client = await app.ClientAs(StaffRole.Administrator);
        var address = await UploadAsync(client, "客户编号,客户名称,手机,Fantasy\nPAGEC-1,页面客户,13900001111,页面备注\nPAGEC-2,,坏的,\n");

        var page = await client.PageAsync(address);
        Assert.Equal(["1", "0", "0", "1"], page.QuerySelectorAll(".kpi dd:not(.d)").Select(e => e.TextContent));
        Assert.Equal(["坏的"], page.QuerySelectorAll(".bad-cell").Select(e => e.FirstChild!.TextContent.Trim()));

        await client.PostFormAsync(address, new() { ["Input.Columns[Notes]"] = "3" }, "#import-options");
        await client.PostFormAsync($"{address}?handler=Apply&good=1&bad=1", [], "#import-options");
        await EndedAsync(address);

        var customer = await app.InDatabaseAsync(db => db.Customers.Include(c => c.Phones).SingleAsync(c => c.Code == "PAGEC-1"));
        Assert.Equal(("页面客户", "页面备注", "13900001111"), (customer.Name, customer.Notes, Assert.Single(customer.Phones).Number));
    }

    [Fact]
    public async Task Columns_saved_by_name_are_used_for_the_next_file_with_the_same_titles()
    {
        var client = await app.ClientAs(StaffRole.Administrator);
        const string Header = "Nr,Who they are,Ring them at\n";
        var first = await UploadAsync(client, Header + "MAP-1,Mapped,5551111\n");
        await client.PostFormAsync(first, new() { ["Input.Columns[Customer]"] = "0", ["Input.Columns[Name]"] = "1", ["Input.Columns[Phone]"] = "2" }, "#import-options");

        var answer = await client.PostFormAsync($"{first}/mappings", new() { ["Name"] = "From the old system" }, "form[action*=Save]");
        var second = await UploadAsync(client, Header + "MAP-2,Mapped too,5552222\n");

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(["1", "0", "0", "0"], (await client.PageAsync(second)).QuerySelectorAll(".kpi dd:not(.d)").Select(e => e.TextContent));
        var page = await client.PageAsync($"{second}/mappings");
        Assert.Contains("From the old system", page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);

        await client.PostFormAsync($"{second}/mappings", [], "form[action*=Remove]");
        Assert.Null((await client.PageAsync($"{second}/mappings")).QuerySelector("tbody"));
    }

    [Fact]
    public async Task Sales_staff_bring_in_their_own_and_give_none_away()
    {
        var team = await app.RootTeamAsync();
        var tom = await app.PersonAsync("tom.people@staff.test", team, StaffRole.Sales);
        await app.PersonAsync("eva.people@staff.test", team, StaffRole.Sales);
        var client = await app.ClientOf(tom);

        var own = await UploadAsync(client, "code,name,owner\nTOMP-1,Tom's,tom.people@staff.test\n");
        var given = await UploadAsync(client, "code,name,owner\nTOMP-2,Given away,eva.people@staff.test\n");

        Assert.Equal("1", (await client.PageAsync(own)).QuerySelector(".kpi dd:not(.d)")!.TextContent);
        Assert.Contains("may not be given", (await client.PageAsync(given)).QuerySelector(".faults")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<string> UploadAsync(HttpClient client, string text)
    {
        var page = await client.PageAsync("/import?kind=Customers");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(page.QuerySelector("[name=FormId]")!.GetAttribute("value")!), "FormId" },
            { new StringContent(page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent(nameof(ImportKind.Customers)), "Kind" },
        };
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        form.Add(file, "Upload", "customers.csv");
        var answer = await client.PostAsync("/import", form);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    private async Task EndedAsync(string address)
    {
        var id = int.Parse(address.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
        for (var tries = 0; tries < 200; tries++)
        {
            if (await app.InDatabaseAsync(db => db.FileImports.AnyAsync(i => i.Id == id && i.Status == ImportStatus.Applied)))
                return;
            await Task.Delay(100);
        }

        Assert.Fail("The import was not applied.");
    }
}
