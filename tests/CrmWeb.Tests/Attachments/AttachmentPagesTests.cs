using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CrmWeb.Data;
using CrmWeb.Data.Attachments;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Attachments;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Interactions;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Tests.Attachments;

public sealed class AttachmentPagesTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static readonly DateTime Now = TimeProvider.System.GetUtcNow().UtcDateTime;

    [Fact]
    public async Task A_file_is_kept_under_a_random_name_and_comes_back_equal_to_be_saved()
    {
        var id = await InteractionAsync("Kept");
        using var sales = await app.ClientAs(StaffRole.Sales);

        await SendAsync(sales, id, "../../报价单.pdf", SentFiles.Pdf);
        var kept = await SingleAsync(id);
        using var answer = await sales.GetAsync($"/attachments/{kept.Id}");

        Assert.Equal(SentFiles.Pdf, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal(("attachment", "报价单.pdf"), (answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentDisposition.FileNameStar));
        Assert.Equal(("nosniff", "application/pdf"), (answer.Headers.GetValues("X-Content-Type-Options").Single(), answer.Content.Headers.ContentType!.MediaType));
        Assert.Equal("no-store", $"{answer.Headers.CacheControl}");
        Assert.True(File.Exists(PathOf(kept)));
        Assert.Contains("报价单.pdf", (await sales.PageAsync($"/interactions/{id}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_with_a_script_is_only_ever_sent_as_plain_text()
    {
        var id = await InteractionAsync("Script");
        using var sales = await app.ClientAs(StaffRole.Sales);

        await SendAsync(sales, id, "invoice.html", SentFiles.Text("<script>alert(document.cookie)</script>"), "text/html");
        using var answer = await sales.GetAsync($"/attachments/{(await SingleAsync(id)).Id}");

        Assert.Equal(("text/plain", "attachment"), (answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentDisposition!.DispositionType));
        Assert.Equal("invoice.html.txt", answer.Content.Headers.ContentDisposition.FileName);
    }

    [Theory]
    [InlineData("holiday.png")]
    [InlineData("contract.pdf")]
    [InlineData("run.exe")]
    public async Task A_program_is_refused_whatever_it_is_called(string name)
    {
        var id = await InteractionAsync("Program " + name);
        using var sales = await app.ClientAs(StaffRole.Sales);

        using var answer = await SendAsync(sales, id, name, SentFiles.Program, "image/png");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("whatever its name says", (await answer.DocumentAsync()).QuerySelector("#Input_File_error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(id));
    }

    [Fact]
    public async Task Nothing_chosen_an_empty_file_and_one_too_large_are_named_beside_the_field()
    {
        var id = await InteractionAsync("Sizes");
        using var sales = await app.ClientAs(StaffRole.Sales);

        foreach (var content in new byte[]?[] { null, [], new byte[Attachment.Largest + 1] })
        {
            using var answer = await SendAsync(sales, id, "size.txt", content);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.NotNull((await answer.DocumentAsync()).QuerySelector("#Input_File_error"));
        }

        Assert.Equal(0, await CountAsync(id));
    }

    [Fact]
    public async Task The_same_form_sent_twice_keeps_one_file_and_leaves_no_bytes_behind()
    {
        var id = await InteractionAsync("Twice");
        using var sales = await app.ClientAs(StaffRole.Sales);
        var fields = await FieldsAsync(sales, id);
        var before = Directory.GetFiles(Folder).Length;

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => sales.PostAsync($"/interactions/{id}/attachments", Form(fields, "once.txt", SentFiles.Text("once")))));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.StatusCode));
        Assert.Equal(1, await CountAsync(id));
        Assert.Equal(before + 1, Directory.GetFiles(Folder).Length);
    }

    [Fact]
    public async Task Files_of_customers_out_of_reach_are_as_good_as_missing_and_an_auditor_sees_none()
    {
        var id = await InteractionAsync("Reach");
        using var sales = await app.ClientAs(StaffRole.Sales);
        await SendAsync(sales, id, "secret.txt", SentFiles.Text("secret"));
        var file = await SingleAsync(id);
        using var stranger = await app.ClientAs(StaffRole.Sales, await app.TeamAsync("Far from files"));
        using var auditor = await app.ClientAs(StaffRole.Auditor);
        using var nobody = app.Browser();

        var (foreign, missing) = (await stranger.GetAsync($"/attachments/{file.Id}"), await stranger.GetAsync("/attachments/999999"));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (foreign.StatusCode, missing.StatusCode));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/interactions/{id}/attachments")).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await auditor.GetAsync($"/attachments/{file.Id}")).StatusCode);
        Assert.DoesNotContain("secret.txt", (await auditor.PageAsync($"/interactions/{id}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await nobody.GetAsync($"/attachments/{file.Id}")).StatusCode);
    }

    [Fact]
    public async Task A_removed_file_is_not_sent_and_comes_back_by_undo()
    {
        var id = await InteractionAsync("Removed");
        using var sales = await app.ClientAs(StaffRole.Sales);
        await SendAsync(sales, id, "gone.txt", SentFiles.Text("gone"));
        var file = await SingleAsync(id);

        await sales.PostFormAsync($"/interactions/{id}/attachments", [], "form[action*='handler=Remove']");
        var undo = await sales.FilledAsync($"/interactions/{id}/attachments", [], ".toast-note form");
        Assert.Equal(HttpStatusCode.NotFound, (await sales.GetAsync($"/attachments/{file.Id}")).StatusCode);
        await sales.SendAsync(undo);

        Assert.Equal(HttpStatusCode.OK, (await sales.GetAsync($"/attachments/{file.Id}")).StatusCode);
    }

    [Fact]
    public async Task What_was_removed_is_gone_for_good_after_a_month_and_not_before()
    {
        var id = await InteractionAsync("Swept");
        using var sales = await app.ClientAs(StaffRole.Sales);
        await SendAsync(sales, id, "old.txt", SentFiles.Text("old"));
        var file = await SingleAsync(id);
        await app.InDatabaseAsync(db => db.Attachments.Where(a => a.Id == file.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.RemovedAt, Now.AddDays(-29))));
        var sweep = app.Services.GetRequiredService<AttachmentSweep>();

        await sweep.RunAsync();
        Assert.True(File.Exists(PathOf(file)));
        await app.InDatabaseAsync(db => db.Attachments.Where(a => a.Id == file.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.RemovedAt, Now.AddDays(-31))));
        await sweep.RunAsync();

        Assert.False(File.Exists(PathOf(file)));
        Assert.Equal(0, await CountAsync(id));
    }

    [Fact]
    public async Task A_row_whose_file_is_not_there_is_not_found()
    {
        var id = await InteractionAsync("Lost");
        using var sales = await app.ClientAs(StaffRole.Sales);
        await SendAsync(sales, id, "lost.txt", SentFiles.Text("lost"));
        var file = await SingleAsync(id);
        File.Delete(PathOf(file));

        Assert.Equal(HttpStatusCode.NotFound, (await sales.GetAsync($"/attachments/{file.Id}")).StatusCode);
    }

    [Fact]
    public async Task Where_the_room_is_used_up_there_is_none_for_one_more_byte()
    {
        var none = new ConfigurationBuilder().AddInMemoryCollection([new("Attachments:QuotaMegabytes", "0")]).Build();

        Assert.False(await app.InDatabaseAsync(db => new AttachmentQuota(db, none).HasRoomAsync(1, CancellationToken.None)));
        Assert.True(await app.InDatabaseAsync(db => new AttachmentQuota(db, new ConfigurationBuilder().Build()).HasRoomAsync(1, CancellationToken.None)));
    }

    private string Folder => app.Services.GetRequiredService<DataFolder>().Attachments;

    private string PathOf(Attachment file) => Path.Combine(Folder, $"{file.Key:N}.bin");

    private Task<Attachment> SingleAsync(int interaction) => app.InDatabaseAsync(db => db.Attachments.AsNoTracking().SingleAsync(a => a.InteractionId == interaction));

    private Task<int> CountAsync(int interaction) => app.InDatabaseAsync(db => db.Attachments.CountAsync(a => a.InteractionId == interaction));

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, int interaction, string name, byte[]? content, string type = "application/octet-stream")
        => await client.PostAsync($"/interactions/{interaction}/attachments", Form(await FieldsAsync(client, interaction), name, content, type));

    private static async Task<List<KeyValuePair<string, string>>> FieldsAsync(HttpClient client, int interaction)
        => (await client.PageAsync($"/interactions/{interaction}/attachments")).QuerySelector<IHtmlFormElement>("form[enctype]")!.Fields();

    private static MultipartFormDataContent Form(List<KeyValuePair<string, string>> fields, string name, byte[]? content, string type = "application/octet-stream")
    {
        var form = new MultipartFormDataContent();
        foreach (var (field, value) in fields)
            form.Add(new StringContent(value), field);
        if (content is null)
            return form;

        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue(type);
        form.Add(file, "Input.File", name);
        return form;
    }

    private async Task<int> InteractionAsync(string subject)
    {
        var customer = await app.CustomerAsync(subject);
        var staff = await app.PersonAsync(StaffRole.Sales);
        return await app.InDatabaseAsync(async db =>
        {
            var facts = new InteractionFacts(Now.AddHours(-1), Channel.Visit, Direction.Out, subject);
            var made = new Interaction(await db.Customers.SingleAsync(c => c.Id == customer), staff.Id, facts, new Entered(Now, staff.Id));
            db.Interactions.Add(made);
            await db.SaveChangesAsync();
            return made.Id;
        });
    }
}
