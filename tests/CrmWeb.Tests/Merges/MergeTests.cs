using CrmWeb.Data;
using CrmWeb.Data.Merges;
using CrmWeb.Data.Search;
using CrmWeb.Data.Value.Statistics;
using CrmWeb.Domain;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Care;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Merges;
using CrmWeb.Domain.Purchases;
using CrmWeb.Tests.Data;
using CrmWeb.Tests.Imports;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Merges;

public sealed class MergeTests : IAsyncLifetime, IDisposable
{
    private static readonly StaffScope Everybody = new(1, [StaffRole.Administrator], []);

    private readonly TestDatabase database = new();
    private readonly TestFolder folder = new();

    private MergeBase Merges => field ??= new(database);

    public Task InitializeAsync() => database.InitializeAsync();

    public Task DisposeAsync() => database.DisposeAsync();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Everything_that_hangs_on_a_customer_moves_and_a_shell_remains()
    {
        var (survivor, merged) = (await Merges.FurnishedAsync("A-1"), await Merges.FurnishedAsync("B-22"));

        await Merges.MergeAsync(survivor, merged);

        await using var db = Merges.Open();
        var shell = await db.Customers.Include(c => c.Stakeholder).SingleAsync(c => c.Id == merged);
        var keeper = await db.Customers.Include(c => c.Stakeholder).Include(c => c.Phones).Include(c => c.Emails).Include(c => c.Addresses).SingleAsync(c => c.Id == survivor);
        Assert.Equal([new KeyValuePair<string, int>("CustomerTag", 1)], await new RowMover(db).CountAsync([.. new MergeMoves(db, shell, keeper).Keys().Select(k => (k.Key, k.From))], default)); // both had it
        Assert.Equal(3, await db.CustomerTags.CountAsync(t => t.CustomerId == survivor));
        Assert.Equal([100m * 3, 100m * 4], await db.Purchases.Standing().Where(p => p.CustomerId == survivor).OrderBy(p => p.Amount).Select(p => p.Amount).ToListAsync());
        Assert.False(await db.Purchases.Standing().AnyAsync(p => p.CustomerId == merged));
        Assert.Equal(2, await db.Interactions.CountAsync(i => i.CustomerId == survivor));
        Assert.Equal((3, 2, 2), (keeper.Phones.Count, keeper.Emails.Count, keeper.Addresses.Count));
        Assert.Equal((2, 2), (keeper.Standing.PurchaseDays, await db.Contacts.CountAsync(c => c.CustomerId == survivor)));
        Assert.Equal(MergeBase.Then.At.AddDays(4), keeper.LastContactAt);
        Assert.True(shell is { IsMerged: true, IsArchived: true });
        Assert.False(await db.Customers.VisibleTo(Everybody).AnyAsync(c => c.Id == merged));
    }

    [Fact]
    public async Task Merged_and_parted_again_every_row_is_as_it_was()
    {
        var (survivor, merged) = (await Merges.FurnishedAsync("A-1"), await Merges.FurnishedAsync("B-22"));
        var before = await Merges.DumpAsync();

        var merge = await Merges.MergeAsync(survivor, merged, c => new(Enum.GetValues<MergeField>().ToDictionary(f => f, _ => MergeSide.Merged)));
        Assert.NotEqual(before, await Merges.DumpAsync());
        await Merges.PartAsync(merge);

        Assert.Equal(before, await Merges.DumpAsync());
    }

    [Fact]
    public async Task A_merge_of_merges_comes_apart_in_turn()
    {
        int[] ids = [await Merges.FurnishedAsync("A-1"), await Merges.FurnishedAsync("B-22"), await Merges.FurnishedAsync("C-333")];
        var before = await Merges.DumpAsync();
        var first = await Merges.MergeAsync(ids[1], ids[2]);
        var between = await Merges.DumpAsync();
        var second = await Merges.MergeAsync(ids[0], ids[1]);
        await Assert.ThrowsAsync<RuleBrokenException>(() => Merges.PartAsync(first));

        await Merges.PartAsync(second);
        Assert.Equal(between, await Merges.DumpAsync());

        await Merges.PartAsync(first);
        Assert.Equal(before, await Merges.DumpAsync());
    }

    [Fact]
    public async Task The_old_name_and_code_find_the_survivor_and_so_does_an_import()
    {
        var (survivor, merged) = (await Merges.CustomerAsync("Alpha"), await Merges.CustomerAsync("Omega-77"));

        await Merges.MergeAsync(survivor, merged);

        await using var db = Merges.Open();
        Assert.Equal([survivor], await db.Customers.VisibleTo(Everybody).Matching(db, "omega-77").Select(c => c.Id).ToListAsync());
        await new ImportBase(database, folder).FromTextAsync("customer,date,amount\nOmega-77,2024-03-01,55\n");
        Assert.Equal([survivor], await db.Purchases.Standing().Where(p => p.Amount == 55).Select(p => p.CustomerId).ToListAsync());
    }

    [Fact]
    public async Task What_somebody_changed_since_stays_and_is_told_before()
    {
        var (survivor, merged) = (await Merges.FurnishedAsync("A-1"), await Merges.FurnishedAsync("B-22"));
        var merge = await Merges.MergeAsync(survivor, merged, c => new(new Dictionary<MergeField, MergeSide> { [MergeField.Name] = MergeSide.Merged }));
        Assert.True((await Merges.OutlookAsync(merge)).IsWhole);
        await ChangeSinceAsync(survivor, merged);

        var outlook = await Merges.OutlookAsync(merge);
        await Merges.PartAsync(merge);

        Assert.Equal([MergeField.Name], outlook.Fields);
        Assert.Equal(["Contact of B-22"], outlook.Contacts);
        Assert.Equal(1, outlook.Changed["Purchase"]);
        await using var db = Merges.Open();
        Assert.Equal("Newer", (await db.Customers.SingleAsync(c => c.Id == survivor)).Name);
        Assert.Equal("Name of B-22", (await db.Customers.SingleAsync(c => c.Id == merged)).Name);
        Assert.False(await db.Purchases.Standing().AnyAsync(p => p.CustomerId == merged));
        Assert.Equal(["Talk with A-1", "Talk with B-22", "Newer talk"], await db.Interactions.Where(i => i.CustomerId == survivor).OrderBy(i => i.Id).Select(i => i.Subject).ToListAsync());
        Assert.Empty(await db.Interactions.Where(i => i.Contacts.Any(c => c.CustomerId != i.CustomerId)).Select(i => i.Id).ToListAsync());
    }

    [Fact]
    public async Task Where_both_owe_the_same_contact_one_task_remains()
    {
        var (survivor, merged) = (await Merges.CustomerAsync("A"), await Merges.CustomerAsync("B"));
        await using var db = Merges.Open();
        foreach (var id in new[] { survivor, merged })
            db.CareTasks.Add(new CareTask(await db.Customers.SingleAsync(c => c.Id == id), CareReason.Contact, $"{id}", MergeBase.Today, null, Guid.NewGuid(), MergeBase.Then));
        await db.SaveChangesAsync();

        await Merges.MergeAsync(survivor, merged);

        Assert.Equal([$"{survivor}"], await db.CareTasks.VisibleTo(Everybody).Select(t => t.Title).ToListAsync());
    }

    [Fact]
    public async Task The_account_of_unnamed_buyers_and_an_archived_survivor_are_refused()
    {
        int[] ids = [await Merges.CustomerAsync("A"), await Merges.CustomerAsync("Anybody", c => c.Describe(new(IsCatchAll: true))), await Merges.CustomerAsync("Old", c => c.Archive(MergeBase.Today, MergeBase.Then))];
        var before = await Merges.DumpAsync();

        await Assert.ThrowsAsync<RuleBrokenException>(() => Merges.MergeAsync(ids[0], ids[1]));
        await Assert.ThrowsAsync<RuleBrokenException>(() => Merges.MergeAsync(ids[2], ids[0]));

        Assert.Equal(before, await Merges.DumpAsync());
        await Merges.MergeAsync(ids[0], ids[2]);
    }

    [Fact]
    public async Task The_statistics_of_both_are_those_that_a_rebuild_makes()
    {
        var (survivor, merged) = (await Merges.FurnishedAsync("A-1"), await Merges.FurnishedAsync("B-22"));
        await Merges.MergeAsync(survivor, merged);
        await using var db = Merges.Open();
        var kept = await StatisticsAsync(db);

        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            await db.RebuildStatisticsAsync();
            await transaction.CommitAsync();
        }

        Assert.Equal(await StatisticsAsync(db), kept);
        Assert.Equal([survivor], await db.PurchaseStatistics.Select(s => s.CustomerId).ToListAsync());
    }

    private static async Task<List<string>> StatisticsAsync(CrmDbContext db)
        => (await db.PurchaseStatistics.AsNoTracking().OrderBy(s => s.CustomerId).ToListAsync()).ConvertAll(s => $"{s.CustomerId} {Convert.ToHexString(s.Packed)}");

    private async Task ChangeSinceAsync(int survivor, int merged)
    {
        await using var db = Merges.Open();
        var customer = await db.Customers.Include(c => c.Stakeholder).SingleAsync(c => c.Id == survivor);
        customer.Rename("Newer");
        var contact = await db.Contacts.SingleAsync(c => c.Name == "Contact of B-22");
        var talk = new Interaction(customer, await db.Users.Select(u => u.Id).SingleAsync(), new(MergeBase.Then.At, Channel.Phone, Direction.In, "Newer talk"), Merges.Now);
        talk.With([contact]);
        db.Interactions.Add(talk);
        (await db.Purchases.Standing().SingleAsync(p => p.CustomerId == survivor && p.Amount == 400)).Withdraw(Merges.Now.At, null);
        await db.SaveChangesAsync();
        Assert.NotEqual(survivor, merged);
    }
}
