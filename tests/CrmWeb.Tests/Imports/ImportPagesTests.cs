using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Imports;
using CrmWeb.Domain.Relationships;
using CrmWeb.Tests.Access;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Imports;

public sealed class ImportPagesTests(CrmApp app) : IClassFixture<CrmApp>
{
    private const string Good = "customer,date,amount\nPAGE1,2024-02-01,12.50\nPAGE1,2024-02-02,-2.50\nPAGE2,2024-02-03,0\n";

    [Fact]
    public async Task A_file_is_uploaded_looked_at_applied_and_taken_back()
    {
        var client = await app.ClientAs(StaffRole.Administrator);
        var address = await UploadAsync(client, Good);

        var page = await client.PageAsync(address);
        Assert.Equal(["3", "0", "2", "$10.00"], page.QuerySelectorAll(".kpi dd:not(.d)").Select(e => e.TextContent));
        Assert.Equal(0, await CountAsync(address));

        await ApplyAsync(client, address);
        var done = await EndedAsync(client, address);
        Assert.Equal((ImportStatus.Applied, 3, 2), (done.Status, done.Added, done.CustomersCreated));
        Assert.Equal(3, await CountAsync(address));

        await client.PostFormAsync(address, [], "form[action*=Undo]");
        var undone = await EndedAsync(client, address);
        Assert.Equal((ImportStatus.Undone, 2), (undone.Status, undone.CustomersRemoved));
    }

    [Fact]
    public async Task Every_bad_cell_is_marked_and_named_and_nothing_is_written()
    {
        var client = await app.ClientAs(StaffRole.Administrator);
        var address = await UploadAsync(client, "customer,date,amount,product\nBAD1,2024-02-30,1e999,NOPE\n");

        var page = await client.PageAsync(address);
        var answer = await client.PostFormAsync($"{address}?handler=Apply&good=0&bad=1", [], "#import-options");

        Assert.NotNull(page.QuerySelector("#import-options button[disabled]"));
        Assert.Equal(["2024-02-30", "1e999", "NOPE"], page.QuerySelectorAll(".bad-cell").Select(e => e.FirstChild!.TextContent.Trim()));
        Assert.Equal(3, page.QuerySelectorAll(".faults span").Length);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var shown = (await answer.DocumentAsync()).QuerySelector("#import-options [name='Input.Version']")!.GetAttribute("value");
        var kept = await app.InDatabaseAsync(db => db.FileImports.OrderByDescending(i => i.Id).Select(i => i.Version).FirstAsync());
        Assert.Equal(kept, Guid.Parse(shown!)); // or the next try would be taken for another person's
        Assert.False(await app.InDatabaseAsync(db => db.Customers.AnyAsync(c => c.Code == "BAD1")));
    }

    [Fact]
    public async Task What_was_detected_can_be_changed_and_an_ambiguous_date_is_asked()
    {
        var client = await app.ClientAs(StaffRole.Administrator);
        var address = await UploadAsync(client, "customer,date,amount\nASK1,01/02/2024,5\n");
        Assert.Equal("1", (await client.PageAsync(address)).QuerySelectorAll(".kpi dd:not(.d)")[1].TextContent);

        await client.PostFormAsync(address, new() { ["Input.Dates"] = nameof(DateOrder.DayFirst) }, "#import-options");

        var page = await client.PageAsync(address);
        Assert.Equal("0", page.QuerySelectorAll(".kpi dd:not(.d)")[1].TextContent);
        Assert.Contains("1 Feb 2024", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_content_is_noticed_with_a_link_and_applied_again_only_on_purpose()
    {
        var client = await app.ClientAs(StaffRole.Administrator);
        const string Text = "customer,date,amount\nSAME1,2024-02-01,5\n";
        var first = await UploadAsync(client, Text);
        await ApplyAsync(client, first);
        await EndedAsync(client, first);

        var second = await UploadAsync(client, Text, "other.csv");
        var page = await client.PageAsync(second);
        var refused = await client.PostFormAsync($"{second}?handler=Apply&good=1&bad=0", [], "#import-options");
        Assert.NotNull(page.QuerySelector($".notice.warn a[href='{first}']"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);

        Assert.Equal("Import 1 purchase once more", page.QuerySelector("#import-options button[formaction]")!.TextContent.Trim());
        await ApplyAsync(client, second);
        Assert.Equal(ImportStatus.Applied, (await EndedAsync(client, second)).Status);
    }

    [Fact]
    public async Task The_button_says_what_will_be_left_out_and_does_just_that()
    {
        var client = await app.ClientAs(StaffRole.Administrator);
        var address = await UploadAsync(client, "customer,date,amount\nLEFT1,2024-02-01,5\nLEFT1,2024-02-01,5\nLEFT2,2024-02-30,5\n");
        var page = await client.PageAsync(address);

        Assert.All(page.QuerySelectorAll("button[formaction]"), b => Assert.Equal("Import 2 purchases and leave out 1 bad row", b.TextContent.Trim()));
        Assert.Contains(page.QuerySelectorAll(".notice"), n => n.TextContent.Contains("equal to an earlier row of this file: 1", StringComparison.Ordinal));

        await ApplyAsync(client, address);
        var done = await EndedAsync(client, address);
        Assert.Equal((ImportStatus.Applied, 2, 1), (done.Status, done.Added, done.BadRows));
    }

    [Theory]
    [InlineData("?handler=Apply")]
    [InlineData("?handler=Apply&good=2&bad=0")]
    [InlineData("?handler=Apply&good=x&bad=1")]
    [InlineData("?handler=Apply&good=1&bad=1&again=true")]
    public async Task What_the_button_did_not_say_is_not_done(string asked)
    {
        var client = await app.ClientAs(StaffRole.Administrator);
        var address = await UploadAsync(client, "customer,date,amount\nSAID1,2024-02-01,5\nSAID2,2024-02-30,5\n");

        var answer = await client.PostFormAsync(address + asked, [], "#import-options");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(0, await CountAsync(address));
    }

    [Fact]
    public async Task The_bad_rows_come_as_a_file()
    {
        var client = await app.ClientAs(StaffRole.Administrator);
        var address = await UploadAsync(client, "customer,date,amount\n=HYPER(),2024-02-30,5\nFINE,2024-02-01,5\n");

        var answer = await client.GetAsync($"{address}/failed-rows");

        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        var lines = (await answer.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("'=HYPER(),2024-02-30,5,2,", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sales_staff_bring_in_purchases_of_their_own_customers_and_see_their_own_imports()
    {
        var team = await app.RootTeamAsync();
        var maya = await app.PersonAsync("maya.import@staff.test", team, StaffRole.Sales);
        var tom = await app.PersonAsync("tom.import@staff.test", team, StaffRole.Sales);
        await app.InDatabaseAsync(async db =>
        {
            db.Customers.Add(new Customer("MAYAS", "Maya's", CustomerClass.Individual, team, maya.Id, RelationshipType.Basic, ImportBase.By));
            db.Customers.Add(new Customer("TOMS", "Tom's", CustomerClass.Individual, team, tom.Id, RelationshipType.Basic, ImportBase.By));
            return await db.SaveChangesAsync();
        });
        var mayas = await app.ClientOf(maya);
        var toms = await app.ClientOf(tom);

        var address = await UploadAsync(mayas, "customer,date,amount\nMAYAS,2024-02-01,5\nTOMS,2024-02-01,5\n");

        Assert.Equal("TOMS", (await mayas.PageAsync(address)).QuerySelector(".bad-cell")?.FirstChild?.TextContent.Trim());
        Assert.Equal(HttpStatusCode.NotFound, (await toms.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await toms.GetAsync($"{address}/progress")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await toms.GetAsync($"{address}/failed-rows")).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    [InlineData("\0\0\0")]
    [InlineData("customer,date,amount\nX,\"2024-02-01,5\nY,2024-02-01,5\n")]
    [InlineData("PK\u0003\u0004 no csv at all")]
    public async Task Whatever_is_uploaded_gets_an_answer_and_never_a_failure(string text)
    {
        var client = await app.ClientAs(StaffRole.Administrator);

        using var answer = await client.SendAsync(await UploadOfAsync(client, text, "odd.csv"));

        Assert.InRange((int)answer.StatusCode, 200, 499);
        if (answer.Headers.Location is { } address)
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(address)).StatusCode);
    }

    [Theory]
    [InlineData("en", "This is not a text file.")]
    [InlineData("zh-CN", "这不是文本文件。")]
    public async Task A_file_that_is_no_text_is_refused_in_the_readers_language(string language, string said)
    {
        var client = await app.ClientAs(StaffRole.Administrator);
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);

        using var answer = await client.SendAsync(await UploadOfAsync(client, "PK\u0003\u0004\0\0\uFFFE,\0", "book.csv"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(said, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task<string> UploadAsync(HttpClient client, string text, string name = "purchases.csv")
    {
        using var answer = await client.SendAsync(await UploadOfAsync(client, text, name));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    private static async Task ApplyAsync(HttpClient client, string address)
    {
        var button = (await client.PageAsync(address)).QuerySelector("#import-options button[formaction]")!;
        var answer = await client.PostFormAsync(button.GetAttribute("formaction")!, [], "#import-options");
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
    }

    private static async Task<HttpRequestMessage> UploadOfAsync(HttpClient client, string text, string name)
    {
        var form = (await client.PageAsync("/import")).QuerySelector<IHtmlFormElement>("form[enctype]")!;
        var content = new MultipartFormDataContent();
        foreach (var hidden in form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]"))
            content.Add(new StringContent(hidden.Value), hidden.Name!);
        var file = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        content.Add(file, "Upload", name);
        return new(HttpMethod.Post, "/import") { Content = content };
    }

    private async Task<FileImport> EndedAsync(HttpClient client, string address)
    {
        // The stream of events ends with the work.
        var events = await client.GetStringAsync($"{address}/progress");
        Assert.Contains("event: done", events, StringComparison.Ordinal);
        return await app.InDatabaseAsync(db => db.FileImports.AsNoTracking().SingleAsync(i => i.Id == IdOf(address)));
    }

    private Task<int> CountAsync(string address) => app.InDatabaseAsync(db => db.Purchases.CountAsync(p => p.ImportId == IdOf(address)));

    private static int IdOf(string address) => int.Parse(address.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
}
