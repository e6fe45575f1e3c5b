using CrmWeb.Data.Search;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Search;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Complaints;
using CrmWeb.Tests.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Search;

public sealed class FirstFoundTests(CrmApp app) : IClassFixture<CrmApp>, IAsyncLifetime
{
    private static readonly StaffScope Chief = new(1, [StaffRole.Administrator], []);

    /// <summary>Forty customers with a contact and a complaint each, of three words that stand together in all ways.</summary>
    public async Task InitializeAsync()
    {
        if (await app.InDatabaseAsync(db => db.Customers.AnyAsync(c => c.Name == "Ärland Foods 0")))
            return;

        string[] signs = ["Ärland", "天元仪器", "Böhm & Söhne", "恒泰"], trades = ["Foods", "贸易有限公司", "Kelson", "son Kel"];
        for (var i = 0; i < 40; i++)
        {
            var (sign, trade) = (signs[i % 4], trades[i / 4 % 4]);
            var id = await app.CustomerAsync($"{sign} {trade} {i}", describe: c => _ = new Contact(c, $"{trade} 王{sign}"));
            await app.ComplaintAsync(id, $"{trade} late, {sign}");
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public static TheoryData<string, int, bool> Asked()
    {
        var asked = new TheoryData<string, int, bool>();
        foreach (var text in new[] { "a", "天", "仪器", "arland foods", "kelson", "kel son", "有限公司 恒", "贸易", "ÄRLAND １２", "C-2026", "nobody", "kelsonkel", "天元 Söhne" })
        {
            asked.Add(text, FirstFound.Few, false); // the holders of the rarest gram
            asked.Add(text, -1, false); // met by going through them
            asked.Add(text, -1, true); // among the few that are seen
        }

        return asked;
    }

    [Theory]
    [InlineData("86 13000123450", "450", 10_000, 10_000, 10_000, 10_000, 10_000)] // the beginning of all numbers, and their common start
    [InlineData("13000123450 86", "450", 10_000, 10_000, 10_000, 10_000, 10_000)]
    [InlineData("86 13000123450", "001", 10_000, 10_000, 9_000, 10_000, 10_000)]
    [InlineData("86 13000123450", "86", 40, 10_000, 9_000, 10_000, 10_000)]
    public void Of_grams_that_many_hold_the_last_whole_one_is_gone_through(string text, string gram, params int[] holders)
    {
        var ranges = text.Split(' ').SelectMany(Gram.Needed).ToList();

        Assert.Equal(Gram.Needed(gram)[0], RarestGram.Of(ranges, holders, FirstFound.Few).Range);
    }

    [Theory]
    [MemberData(nameof(Asked))]
    public async Task Whatever_the_way_the_same_are_found(string text, int few, bool seesFew)
    {
        var words = SearchText.Words(text);
        var (customers, contacts, complaints, team) = await app.InDatabaseAsync(async db => (
            (await db.Customers.Where(c => c.ArchivedAt == null).ToListAsync()).Where(c => words.All(c.SearchText.Contains)).OrderByDescending(c => Begins(c.SearchText, words)).ThenBy(c => c.SortKey, StringComparer.Ordinal).ThenBy(c => c.Id).Select(c => c.Id).ToList(),
            (await db.Contacts.ToListAsync()).Where(c => words.All(c.SearchText.Contains)).Select(c => c.Id).ToList(),
            (await db.Complaints.ToListAsync()).Where(c => words.All(c.SearchText.Contains)).Select(c => c.Id).OrderDescending().ToList(),
            await db.Teams.Select(t => t.Id).ToListAsync()));
        var staff = seesFew ? new StaffScope(1, [StaffRole.Sales], team) : Chief;

        var found = await app.InDatabaseAsync(async db =>
        {
            var first = (await FirstFound.OfAsync(db, text, few, CancellationToken.None))!;
            return (
                Customers: await first.CustomersAsync(staff, 6, c => c.Id, CancellationToken.None),
                Contacts: await first.ContactsAsync(staff, 6, c => c.Id, CancellationToken.None),
                Complaints: await first.ComplaintsAsync(staff, 6, c => c.Id, CancellationToken.None));
        });

        Same(customers, found.Customers);
        Same(complaints, found.Complaints);
        Same(contacts, found.Contacts);
        if (few < 0 && !seesFew)
            return;

        Assert.Equal(customers.Take(6), found.Customers);
        Assert.Equal(complaints.Take(6), found.Complaints);
    }

    [Fact]
    public async Task Whoever_has_a_word_that_begins_so_comes_before_those_who_have_it_within()
    {
        await app.CustomerAsync("Brightside", describe: c =>
        {
            foreach (var name in new[] { "Elena Adler", "Helena Bauer", "Lena Ortega", "Marie Lena Zorn" })
                _ = new Contact(c, name);
        });

        var found = await app.InDatabaseAsync(async db => await (await FirstFound.OfAsync(db, "lena", CancellationToken.None))!.ContactsAsync(Chief, 3, c => c.Name, CancellationToken.None));

        Assert.Equal(["Lena Ortega", "Marie Lena Zorn", "Elena Adler"], found);
    }

    private static bool Begins(string text, IReadOnlyList<string> words) => text.StartsWith(words[0], StringComparison.Ordinal) || text.Contains(" " + words[0], StringComparison.Ordinal);

    // As many as there are room for, each once, and nobody else.
    private static void Same(List<int> all, List<int> found)
    {
        Assert.Equal(Math.Min(6, all.Count), found.Count);
        Assert.Subset(all.ToHashSet(), found.ToHashSet());
        Assert.Equal(found.Distinct(), found);
    }

    [Fact]
    public async Task A_contact_is_found_by_the_new_name_alone_and_all_are_found_after_grams_were_lost()
    {
        var id = await app.CustomerAsync("Renaming", describe: c => _ = new Contact(c, "Oldname Quartz"));
        await app.InDatabaseAsync(async db =>
        {
            var contact = await db.Contacts.SingleAsync(c => c.CustomerId == id);
            contact.Describe(new ContactTraits("Newname Zephyr"));
            return await db.SaveChangesAsync();
        });
        Assert.Equal((0, 1), (await CountAsync("quartz"), await CountAsync("zephyr")));

        await app.InDatabaseAsync(async db =>
        {
            await db.Set<ContactGram>().ExecuteDeleteAsync();
            return await db.Set<ComplaintGram>().ExecuteDeleteAsync();
        });
        Assert.Equal(0, await CountAsync("zephyr"));
        await app.InDatabaseAsync(async db =>
        {
            await SearchedRecords.IndexFormerAsync(db, CancellationToken.None);
            return true;
        });
        Assert.Equal(1, await CountAsync("zephyr"));
    }

    private Task<int> CountAsync(string text) => app.InDatabaseAsync(async db =>
        (await (await FirstFound.OfAsync(db, text, CancellationToken.None))!.ContactsAsync(Chief, 6, c => c.Id, CancellationToken.None)).Count);
}
