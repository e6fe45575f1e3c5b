using System.Net;
using CrmWeb.Data.Exports;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Domain.Exports;
using CrmWeb.Domain.Imports;
using CrmWeb.Domain.Lists;
using CrmWeb.Exports;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.BulkChanges;
using CrmWeb.Tests.Customers;
using CrmWeb.Tests.CustomFields;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Tests.Exports;

/// <summary>A list is written in the background, waits for the person who asked for it, and goes.</summary>
public sealed class ExportJobTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static readonly DateOnly AsOf = new(2026, 6, 15);

    [Fact]
    public async Task What_the_list_shows_is_written_in_the_background_for_who_asked_alone()
    {
        var team = await app.TeamAsync("Exporters");
        var mine = await app.CustomersAsync("Backlist", 3, team);
        await app.CustomerAsync("Backlist elsewhere");
        using var manager = await app.ClientOf(await app.PersonAsync("export.job@staff.test", team, StaffRole.Manager));

        using var lacking = await PrepareAsync(manager, "/export?q=backlist&columns=Stage,Team", []);
        using var queued = await PrepareAsync(manager, "/export?q=backlist&columns=Stage,Team", new() { ["Input.Reason"] = "Fair", ["Input.AsShown"] = "true" });
        var address = queued.Headers.Location!.OriginalString;
        await DoneAsync(address, ExportStatus.Ready);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, lacking.StatusCode);
        Assert.NotNull((await manager.PageAsync(address)).QuerySelector($"a[href='{address}/file']"));
        using var file = await manager.GetAsync($"{address}/file");
        var lines = (await file.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Contains("Stage,Team", lines[0], StringComparison.Ordinal);
        Assert.Equal(mine.Count, lines.Count(l => l.Contains("Backlist", StringComparison.Ordinal) && l.TrimEnd().EndsWith("Exporters", StringComparison.Ordinal)));
        Assert.Equal(mine.Count + 1, lines.Length);
        using var boss = await app.ClientAs(StaffRole.Administrator);
        using var auditor = await app.ClientAs(StaffRole.Auditor);
        foreach (var other in new[] { boss, auditor })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"{address}/file")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(address)).StatusCode);
        }

        Assert.NotNull((await auditor.PageAsync("/export")).QuerySelector("tbody tr"));
    }

    [Fact]
    public async Task One_form_sent_five_times_at_once_is_one_export()
    {
        await app.CustomerAsync("Pressed often");
        using var client = await app.ClientAs(StaffRole.Administrator);
        var form = await client.FilledAsync("/export?q=often", new() { ["Input.Reason"] = "Five presses" }, "form.fields");
        var body = await form.Content!.ReadAsStringAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => client.PostAsync("/export?q=often&handler=Prepare", new StringContent(body, null, "application/x-www-form-urlencoded"))));

        Assert.Single(answers.Select(a => (a.StatusCode, a.Headers.Location?.OriginalString)).Distinct());
        Assert.Equal(1, await app.InDatabaseAsync(db => db.DataExports.CountAsync(e => e.Reason == "Five presses")));
    }

    [Fact]
    public async Task A_file_goes_after_its_day_and_a_cancelled_one_is_never_written()
    {
        var boss = await app.PersonAsync(StaffRole.Administrator);
        await app.CustomerAsync("Swept");
        var (kept, cancelled) = (await QueueAsync(boss.Id, "Name.Has.swept"), await QueueAsync(boss.Id, "Name.Has.swept"));
        await ChangeAsync(cancelled, e => e.Cancel(CustomerRows.Entered.At));
        await RunAsync(kept);
        await RunAsync(cancelled);
        var (file, none) = (await ReadAsync(kept), await ReadAsync(cancelled));
        var files = app.Services.GetRequiredService<ExportFiles>();
        Assert.Equal((ExportStatus.Ready, 1, true), (file.Status, file.Rows, files.Has(file.FileKey!.Value)));
        Assert.Equal((ExportStatus.Cancelled, null), (none.Status, none.FileKey));

        var work = new ExportWork(app.Services.GetRequiredService<IDbContextFactory<CrmWeb.Data.CrmDbContext>>(), files, new LaterClock());
        Assert.True(await work.SweepAsync(default) >= 1);

        Assert.False(files.Has(file.FileKey.Value));
        Assert.Equal((ExportStatus.Removed, null), ((await ReadAsync(kept)).Status, (await ReadAsync(kept)).FileKey));
    }

    [Fact]
    public async Task Who_cancels_while_it_is_written_gets_no_file()
    {
        var boss = await app.PersonAsync(StaffRole.Administrator);
        var id = await QueueAsync(boss.Id, "");
        var (work, files) = (app.Services.GetRequiredService<ExportWork>(), app.Services.GetRequiredService<ExportFiles>());

        await work.RunAsync(id, zone => new ExportWords(f => $"{f}", v => $"{v}", zone), (_, _, _) => new ExportTable([], Rows()) { Titles = ["Row"], Numbers = [false] }, default);

        var export = await ReadAsync(id);
        Assert.Equal((ExportStatus.Cancelled, null), (export.Status, export.Rows));
        Assert.False(files.Has(export.FileKey!.Value));

        async IAsyncEnumerable<IReadOnlyList<string>> Rows()
        {
            for (var i = 0; i < 1200; i++)
            {
                if (i == 700)
                    await ChangeAsync(id, e => e.Cancel(CustomerRows.Entered.At));
                Assert.True(i < 1100, "It went on.");
                yield return [$"{i}"];
            }
        }
    }

    [Fact]
    public async Task One_that_a_killed_process_left_is_written_anew_and_rights_are_those_of_the_moment()
    {
        var (boss, gone) = (await app.PersonAsync(StaffRole.Administrator), await app.PersonAsync("export.gone@staff.test", await app.RootTeamAsync(), StaffRole.ServiceDesk));
        var ids = await app.CustomersAsync("Restarted", 4);
        var (left, denied) = (await QueueAsync(boss.Id, "Name.Has.restarted"), await QueueAsync(gone.Id, "Name.Has.restarted"));
        var old = Guid.NewGuid();
        await ChangeAsync(left, e => e.Start($"{Environment.MachineName}/1999999999", old, DateTime.UnixEpoch));
        await using (app.Services.GetRequiredService<ExportFiles>().Create(old))
        {
        }

        await RunAsync(left);
        await Assert.ThrowsAnyAsync<Exception>(() => RunAsync(denied));

        Assert.False(app.Services.GetRequiredService<ExportFiles>().Has(old));
        Assert.Equal((ExportStatus.Ready, ids.Count), ((await ReadAsync(left)).Status, (await ReadAsync(left)).Rows));
        Assert.Equal(ExportStatus.Failed, (await ReadAsync(denied)).Status);
    }

    [Fact]
    public async Task Columns_are_told_with_plain_days_and_amounts_in_a_workbook_too()
    {
        var boss = await app.PersonAsync(StaffRole.Administrator);
        var (cups, roast) = (await app.FieldAsync(FieldOwner.Customer, CustomFieldType.Number, "Cups", "杯数"), await app.FieldAsync(FieldOwner.Customer, CustomFieldType.Choice, "Roast", "烘焙度"));
        await app.CustomerAsync("Plainly told", describe: c =>
        {
            c.Touched(CustomerRows.Entered.At);
            c.Hold(cups.Id, new(Number: 12.5m));
            c.Hold(roast.Id, new(ChoiceId: roast.Choices[1].Id));
        });
        using var client = await app.ClientAs(StaffRole.Administrator);

        using var answer = await client.PostFormAsync($"/export?q=plainly&columns=LastContact,Clv,Own{cups.Id},Own{roast.Id},Class", new() { ["Input.Reason"] = "Check", ["Input.AsShown"] = "true" }, "form.fields");
        using var wrong = await client.PostFormAsync("/export?q=plainly", new() { ["Input.Reason"] = "Check", ["Input.AsShown"] = "true", ["Input.Kind"] = nameof(ImportKind.Purchases) }, "form.fields");
        using var book = await client.PostFormAsync("/export?q=plainly&columns=Rank,Clv", new() { ["Input.Reason"] = "Check", ["Input.AsShown"] = "true", ["Input.Format"] = nameof(FileFormat.Xlsx) }, "form.fields");

        Assert.EndsWith("Plainly told,2026-03-02,,12.50,Dark,Enterprise", (await answer.Content.ReadAsStringAsync()).TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.True((await book.Content.ReadAsByteArrayAsync()).Length > 500);
    }

    private static async Task<HttpResponseMessage> PrepareAsync(HttpClient client, string address, Dictionary<string, string> values)
    {
        var pressed = await client.FilledAsync(address, values, "form.fields");
        pressed.RequestUri = new Uri($"{address}&handler=Prepare", UriKind.Relative);
        return await client.SendAsync(pressed);
    }

    private Task<int> QueueAsync(int by, string filter) => app.InDatabaseAsync(async db =>
    {
        var work = new BackgroundExport(new("", FilterText.Parse(filter, out _)), AsOf, await db.Customers.MaxAsync(c => c.Id), 1, "en-US");
        var export = db.DataExports.Add(new DataExport(ImportKind.Customers, FileFormat.Csv, "", "Test", new Entered(CustomerRows.Entered.At, by)).FromForm(Guid.NewGuid()).InBackground(work)).Entity;
        await db.SaveChangesAsync();
        return export.Id;
    });

    private Task RunAsync(int id) => app.Services.GetRequiredService<ExportWriting>().RunAsync(new(id, "en-US"), default);

    private Task<DataExport> ReadAsync(int id) => app.InDatabaseAsync(db => db.DataExports.AsNoTracking().SingleAsync(e => e.Id == id));

    private Task<int> ChangeAsync(int id, Action<DataExport> act) => app.InDatabaseAsync(async db =>
    {
        act(await db.DataExports.SingleAsync(e => e.Id == id));
        return await db.SaveChangesAsync();
    });

    private async Task DoneAsync(string address, ExportStatus status)
    {
        var id = int.Parse(address.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
        for (var waited = 0; waited < 200 && (await ReadAsync(id)).Status != status; waited++)
            await Task.Delay(100);
        Assert.Equal(status, (await ReadAsync(id)).Status);
    }

    private sealed class LaterClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + DataExport.Kept + TimeSpan.FromMinutes(1);
    }
}
