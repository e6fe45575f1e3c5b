using CrmWeb.Data.Care;
using CrmWeb.Data.Imports;
using CrmWeb.Data.Value;
using CrmWeb.Domain.Contracts;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Imports;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Value;
using CrmWeb.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Imports;

public sealed class UndoImportTests(TestDatabase database) : IClassFixture<TestDatabase>, IDisposable
{
    private readonly TestFolder folder = new();

    private ImportBase Base => new(database, folder);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Customers_on_whom_nothing_was_built_go_and_the_known_ones_keep_their_other_purchases()
    {
        var known = await Base.CustomerAsync("OLD");
        var result = await Base.FromTextAsync("customer,date,amount\nOLD,2024-02-01,5\nU1,2024-02-01,5\nU2,2024-02-01,5\n");

        var undone = await Base.UndoAsync(result.Import.Id);

        Assert.Equal((ImportStatus.Undone, 2, 0), (undone.Status, undone.CustomersRemoved, undone.CustomersArchived));
        await using var db = Base.Open();
        Assert.False(await db.Customers.AnyAsync(c => c.Code == "U1"));
        Assert.False(await db.Stakeholders.AnyAsync(s => s.Name == "U1"));
        Assert.NotNull((await db.Purchases.SingleAsync(p => p.CustomerId == known)).WithdrawnAt);
    }

    [Fact]
    public async Task A_customer_whom_somebody_edited_is_archived()
    {
        var result = await Base.FromTextAsync("customer,date,amount\nEDITED,2024-02-01,5\n");
        await ChangeAsync("EDITED", (_, c) => c.Rename("Somebody"));

        var undone = await Base.UndoAsync(result.Import.Id);

        Assert.Equal((0, 1), (undone.CustomersRemoved, undone.CustomersArchived));
        var customer = await CustomerAsync("EDITED");
        Assert.True(customer.IsArchived);
        Assert.Equal([MarkKind.Class, MarkKind.Archived], customer.Marks.OrderBy(m => m.Id).Select(m => m.Kind));
    }

    [Fact]
    public async Task A_customer_with_a_contact_is_archived_and_one_who_bought_elsewhere_stays()
    {
        var result = await Base.FromTextAsync("customer,date,amount\nSPOKEN,2024-02-01,5\nBOUGHT,2024-02-01,5\n");
        await ChangeAsync("SPOKEN", (db, c) => db.Contacts.Add(new Contact(c, "Ann")));
        await ChangeAsync("BOUGHT", (db, c) => db.Purchases.Add(new Purchase(c, new DateOnly(2024, 3, 1), 7, "USD", ImportBase.By)));

        var undone = await Base.UndoAsync(result.Import.Id);

        Assert.Equal((0, 1), (undone.CustomersRemoved, undone.CustomersArchived));
        Assert.True((await CustomerAsync("SPOKEN")).IsArchived);
        Assert.False((await CustomerAsync("BOUGHT")).IsArchived);
    }

    [Fact]
    public async Task What_a_run_computed_is_not_built_on_it_and_goes_with_the_customer()
    {
        var result = await Base.FromTextAsync("customer,date,amount\nCOUNTED,2024-02-01,5\nCOUNTED,2024-03-01,6\nEDITEDTOO,2024-02-01,5\n");
        await ComputeAsync(new DateOnly(2024, 4, 1));
        await ComputeAsync(new DateOnly(2025, 4, 1)); // the second dates the changes of stage and tier
        await ChangeAsync("EDITEDTOO", (_, c) => c.Rename("Somebody else"));

        var undone = await Base.UndoAsync(result.Import.Id);

        Assert.Equal((1, 1), (undone.CustomersRemoved, undone.CustomersArchived));
        await using var db = Base.Open();
        Assert.False(await db.Customers.AnyAsync(c => c.Code == "COUNTED"));
        Assert.False(await db.CustomerStandings.AnyAsync(s => !db.Customers.Any(c => c.Id == s.CustomerId)));
    }

    [Fact]
    public async Task The_outlook_says_what_the_undo_does_and_why_customers_stay()
    {
        var result = await Base.FromTextAsync("customer,date,amount\nGOES,2024-02-01,5\nTALKED,2024-02-01,5\nRENAMED,2024-02-01,5\nBUYS,2024-02-01,5\nSIGNED,2024-02-01,5\n");
        await ChangeAsync("TALKED", (db, c) => db.Contacts.Add(new Contact(c, "Ann")));
        await ChangeAsync("RENAMED", (_, c) => c.Rename("New name"));
        await ChangeAsync("SIGNED", (db, c) => db.Contracts.Add(new Contract(c, new("S-1", new DateOnly(2024, 3, 1), 12, 900, "USD"), ImportBase.By)));
        await ChangeAsync("BUYS", (db, c) => db.Purchases.Add(new Purchase(c, new DateOnly(2024, 3, 1), 7, "USD", ImportBase.By)));

        var before = await OutlookAsync(result.Import);
        var undone = await Base.UndoAsync(result.Import.Id);
        var after = await OutlookAsync(result.Import);

        Assert.Equal((1, 3, 1), (before.Removed.Count, before.Archived.Count, before.Kept));
        Assert.Equal((1, 3), (undone.CustomersRemoved, undone.CustomersArchived));
        Assert.Equal([(BuiltKinds.Edited, 1), (BuiltKinds.Contact, 1), (BuiltKinds.Purchase, 1), (BuiltKinds.Contract, 1)], before.Why);
        Assert.Equal(before.Why, after.Why);
    }

    [Fact]
    public async Task A_follow_up_that_the_rule_made_goes_with_its_purchase_unless_somebody_took_it_up()
    {
        var result = await BoundAsync("customer,date,amount\nASKED,2024-02-01,5\nPUTOFF,2024-02-01,5\n");
        Assert.Equal(2, await new CareGeneration(database, TimeProvider.System).RunAsync(new DateOnly(2024, 2, 2)));
        await ChangeAsync("PUTOFF", (db, c) => db.CareTasks.Single(t => t.CustomerId == c.Id).Snooze(new DateOnly(2024, 5, 1), "On a journey"));

        var undone = await Base.UndoAsync(result.Id);

        Assert.Equal((1, 1), (undone.CustomersRemoved, undone.CustomersArchived));
        Assert.True((await CustomerAsync("PUTOFF")).IsArchived);
        await using var db = Base.Open();
        Assert.False(await db.Customers.AnyAsync(c => c.Code == "ASKED"));
    }

    private async Task<FileImport> BoundAsync(string text)
    {
        var id = await Base.QueueAsync(text, new NewCustomers(true, await Base.TeamAsync(), Type: RelationshipType.Accountable), null);
        return await Base.RunAsync(id);
    }

    private async Task ComputeAsync(DateOnly asOf)
    {
        await using var db = Base.Open();
        var run = db.ValueRuns.Add(ValueRun.Requested(asOf, ValueMethod.Textbook, DateTime.UnixEpoch, null)).Entity;
        await db.SaveChangesAsync();
        await new ValueRecompute(database, TimeProvider.System).RunAsync(run.Id);
    }

    private async Task<UndoOutlook> OutlookAsync(FileImport import)
    {
        await using var db = Base.Open();
        return await UndoOutlook.OfAsync(db, import, CancellationToken.None);
    }

    private async Task ChangeAsync(string code, Action<CrmWeb.Data.CrmDbContext, Customer> change)
    {
        await using var db = Base.Open();
        change(db, await db.Customers.Include(c => c.Stakeholder).SingleAsync(c => c.Code == code));
        await db.SaveChangesAsync();
    }

    private async Task<Customer> CustomerAsync(string code)
    {
        await using var db = Base.Open();
        return await db.Customers.Include(c => c.Marks).SingleAsync(c => c.Code == code);
    }
}
