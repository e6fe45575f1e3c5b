using System.Text;
using CrmWeb.Data.Care;
using CrmWeb.Data.Imports;
using CrmWeb.Data.Merges;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Alerts;
using CrmWeb.Domain.BulkChanges;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Handovers;
using CrmWeb.Domain.Imports;
using CrmWeb.Domain.Merges;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.BulkChanges;
using CrmWeb.Tests.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CrmWeb.Tests.Handovers;

/// <summary>Each of the ways in which a customer comes to another owner.</summary>
public sealed class OwnerChangesTests : IAsyncLifetime
{
    private readonly HandoverCommands commands = new();
    private readonly CrmApp app;
    private Person boss = null!;
    private Person ann = null!;
    private Person bob = null!;
    private Person cem = null!;

    public OwnerChangesTests() => app = new() { Beside = services => services.AddLogging(log => log.AddProvider(commands).AddFilter<HandoverCommands>("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.Information)) };

    public async Task InitializeAsync()
    {
        await app.InitializeAsync();
        var team = await app.TeamAsync("Givers");
        boss = await app.PersonAsync(StaffRole.Administrator);
        (ann, bob) = (await app.PersonAsync("ann.given@staff.test", team, StaffRole.Sales), await app.PersonAsync("bob.given@staff.test", team, StaffRole.Sales));
        cem = await app.PersonAsync("cem.given@staff.test", team, StaffRole.Sales);
    }

    public Task DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Many_are_handed_over_with_one_note_by_a_few_questions_and_taken_back_without_a_trace_on_the_lists()
    {
        var ids = (await app.OwnedAsync("Herd", 310, ann)).ToArray();
        var fresh = await app.CustomerAsync("Herd of nobody", ann.TeamId);
        var before = commands.Count;

        var change = await app.DoAsync(boss.Id, new(BulkKind.Owner, OwnerId: bob.Id, Reason: "Ring early"), "Name.Has.herd");

        Assert.InRange(commands.Count - before, 2, 12);
        Assert.Equal((BulkStatus.Done, 311), (change.Status, change.Changed));
        var opened = await app.HandoversAsync([.. ids, fresh]);
        Assert.Equal(ids, opened.Select(h => h.CustomerId));
        Assert.All(opened, h => Assert.Equal((ann.Id, bob.Id, "Ring early", boss.Id, 7, HandoverStatus.Open), (h.FromId, h.ToId, h.Note, h.OpenedBy, h.DueOn.DayNumber - h.On.DayNumber, h.Status)));
        Assert.Equal(opened.Select(h => (Guid?)h.TaskForm).Order(), (await app.IntroductionsAsync(ids)).Select(t => t.FormId).Order());

        await app.UndoAsync(change.Id);

        Assert.All(await app.HandoversAsync(ids), h => Assert.Equal((HandoverStatus.Cancelled, boss.Id), (h.Status, h.ClosedBy)));
        Assert.Empty(await app.IntroductionsAsync(ids));
    }

    [Fact]
    public async Task An_undo_of_what_went_on_to_a_third_owner_leads_back_to_the_second()
    {
        var id = Assert.Single(await app.OwnedAsync("Chained", 1, ann));
        await app.DoAsync(boss.Id, new(BulkKind.Owner, OwnerId: bob.Id, Reason: "Ring early"), "Name.Has.chained");

        var change = await app.DoAsync(boss.Id, new(BulkKind.Owner, OwnerId: cem.Id), "Name.Has.chained");
        await app.UndoAsync(change.Id);

        var handovers = await app.HandoversAsync(id);
        Assert.Equal(
            [(ann.Id, bob.Id, HandoverStatus.Superseded, "Ring early"), (ann.Id, cem.Id, HandoverStatus.Superseded, "Ring early"), (ann.Id, bob.Id, HandoverStatus.Open, "Ring early")],
            handovers.Select(h => (h.FromId, h.ToId, h.Status, h.Note)));
        var task = Assert.Single(await app.IntroductionsAsync(id));
        Assert.Equal((bob.Id, (Guid?)handovers[2].TaskForm, "Ring early"), (task.OwnerId!.Value, task.FormId, task.Script));
    }

    [Fact]
    public async Task An_import_that_gives_customers_to_another_hands_them_over_and_its_undo_takes_that_back()
    {
        var ids = (await app.OwnedAsync("From a file", 3, ann)).ToArray();
        var codes = await app.InDatabaseAsync(db => db.Customers.Where(c => ids.Contains(c.Id)).OrderBy(c => c.Id).Select(c => c.Code).ToListAsync());

        var import = await ImportAsync($"code,owner,notes\n{codes[0]},bob.given@staff.test,\n{codes[1]},bob.given@staff.test,\n{codes[2]},,Only told anew\n");

        Assert.Equal((ImportStatus.Applied, 3), (import.Status, import.Updated));
        Assert.Equal([(ids[0], ann.Id, bob.Id, boss.Id), (ids[1], ann.Id, bob.Id, boss.Id)], (await app.HandoversAsync(ids)).Select(h => (h.CustomerId, h.FromId, h.ToId, h.OpenedBy!.Value)));
        Assert.Equal([bob.Id, bob.Id], (await app.IntroductionsAsync(ids)).Select(t => t.OwnerId!.Value));

        await app.InDatabaseAsync(async db =>
        {
            (await db.FileImports.SingleAsync(i => i.Id == import.Id)).BeginUndo(new(CustomerRows.Entered.At, boss.Id));
            return await db.SaveChangesAsync();
        });
        await app.Services.GetRequiredService<UndoImport>().RunAsync(import.Id, default);

        Assert.All(await app.HandoversAsync(ids), h => Assert.Equal(HandoverStatus.Cancelled, h.Status));
        Assert.Empty(await app.IntroductionsAsync(ids));
    }

    [Fact]
    public async Task Who_must_not_be_contacted_is_not_introduced_and_whoever_must_not_any_more_neither()
    {
        var ids = (await app.OwnedAsync("Silent", 2, ann)).ToArray();
        await ForbidAsync(ids[0]);
        await app.DoAsync(boss.Id, new(BulkKind.Owner, OwnerId: bob.Id), "Name.Has.silent");
        Assert.Equal([ids[1]], (await app.HandoversAsync(ids)).Select(h => h.CustomerId));

        await ForbidAsync(ids[1]);
        var care = app.Services.GetRequiredService<CareGeneration>();
        await care.RunAsync(await care.TodayAsync());

        Assert.Equal(HandoverStatus.Cancelled, Assert.Single(await app.HandoversAsync(ids)).Status);
        Assert.Empty(await app.IntroductionsAsync(ids));
    }

    [Fact]
    public async Task The_customers_form_hands_over_and_nobody_is_introduced_to_a_customer_of_nobody()
    {
        var ids = (await app.OwnedAsync("Edited", 2, ann)).ToArray();
        using var admin = await app.ClientOf(boss);

        await admin.PostFormAsync($"/customers/{ids[0]}/edit", new() { ["Input.OwnerId"] = $"{bob.Id}" });
        await admin.PostFormAsync($"/customers/{ids[0]}/edit", new() { ["Input.Name"] = "Edited once more" });

        Assert.Equal((ann.Id, bob.Id), Assert.Single((await app.HandoversAsync(ids)).Select(h => (h.FromId, h.ToId))));
        await admin.GiveAsync(ids[0], null);
        Assert.Equal(HandoverStatus.Cancelled, Assert.Single(await app.HandoversAsync(ids)).Status);
        Assert.Empty(await app.IntroductionsAsync(ids));
    }

    [Fact]
    public async Task Merged_into_a_customer_that_another_keeps_nobody_is_introduced_any_more()
    {
        var (stays, goes) = (await app.CustomerAsync("Stays", ann.TeamId, cem.Id), Assert.Single(await app.OwnedAsync("Goes", 1, ann)));
        await app.DoAsync(boss.Id, new(BulkKind.Owner, OwnerId: bob.Id), "Name.Has.goes");
        await app.InDatabaseAsync(async db =>
        {
            var customers = await db.Customers.Where(c => c.Id == stays || c.Id == goes).WithAllForMerge().Include(c => c.Standing).ToDictionaryAsync(c => c.Id);
            var choice = MergeChoice.Sensible(CustomerSnapshot.Of(customers[stays]), CustomerSnapshot.Of(customers[goes]));
            return await db.MergeAsync(customers[stays], customers[goes], choice, Guid.NewGuid(), new(2026, 3, 2), new(CustomerRows.Entered.At, boss.Id));
        });
        Assert.Equal(HandoverStatus.Open, Assert.Single(await app.HandoversAsync(stays)).Status);

        var care = app.Services.GetRequiredService<CareGeneration>();
        await care.RunAsync(await care.TodayAsync());

        Assert.Equal(HandoverStatus.Cancelled, Assert.Single(await app.HandoversAsync(stays)).Status);
        Assert.Empty(await app.IntroductionsAsync(stays, goes));
    }

    private Task<int> ForbidAsync(int customer) => app.InDatabaseAsync(async db =>
    {
        db.CustomerAlerts.Add(new CustomerAlert(await db.Customers.SingleAsync(c => c.Id == customer), null, AlertKind.DoNotContact, "No calls", CustomerRows.Entered));
        return await db.SaveChangesAsync();
    });

    private async Task<FileImport> ImportAsync(string text)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var (db, files) = (scope.ServiceProvider.GetRequiredService<CrmWeb.Data.CrmDbContext>(), scope.ServiceProvider.GetRequiredService<ImportFromFile>());
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var import = await files.TakeAsync(content, ImportKind.Customers, "file.csv", new(false, ann.TeamId), boss.Id, null, default);
        import.Choose(import.Layout, import.Currency, new Matching(MatchKey.Code), import.NewCustomers, leavesOutBad: false, again: false);
        import.Queue(boss.Id);
        await db.SaveChangesAsync();
        return await app.Services.GetRequiredService<ApplyImport>().RunAsync(import.Id, new Progress<int>(), default, default);
    }

    /// <summary>Counts what handovers ask of the database.</summary>
    private sealed class HandoverCommands : ILoggerProvider, ILogger
    {
        private int count;

        public int Count => Volatile.Read(ref count);

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (formatter(state, exception) is { } said && (said.Contains("\"Handovers\"", StringComparison.Ordinal) || said.Contains("\"CareTasks\"", StringComparison.Ordinal)))
                Interlocked.Increment(ref count);
        }

        public void Dispose() { }
    }
}
