using CrmWeb.Data;
using CrmWeb.Data.Search;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Relationships;
using CrmWeb.Tests.Data;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Search;

public sealed class CustomerSearchTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly Entered Monday = new(new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc), null);

    [Theory]
    [InlineData("深圳先锋电机有限公司", "先锋")]
    [InlineData("深圳先锋电机有限公司", "司")]
    [InlineData("深圳先锋电机有限公司", "先锋电机")]
    [InlineData("Müller Söhne", "MULL")]
    [InlineData("Müller Söhne", "sohne mü")]
    [InlineData("ＡＣＭＥ Motors", "acme mot")]
    [InlineData("Tidewater Energy", "water")]
    [InlineData("Аврора", "врор")]
    [InlineData("한글상사", "글상")]
    public async Task A_customer_is_found_by_any_part_of_its_name(string name, string typed)
    {
        var id = await AddAsync(name);

        Assert.Contains(id, await FindAsync(typed));
    }

    [Theory]
    [InlineData("8655-01")]
    [InlineData("0086 755 8655 0100")]
    [InlineData("86550100")]
    [InlineData("buyer@tide")]
    [InlineData("XC-77")]
    [InlineData("陈静")]
    [InlineData("13800138000")]
    public async Task Code_numbers_addresses_and_contacts_lead_to_the_customer(string typed)
    {
        var id = await AddAsync("Searchable", c =>
        {
            c.Recode("XC-7700");
            c.Reach([new CustomerPhone(PointKind.Work, "(0086) 755 8655-0100")], [new CustomerEmail(PointKind.Work, "Buyer@tide.example")], []);
            new Contact(c, "陈静").Describe(new ContactTraits("陈静", Phone: "138 0013 8000"));
        });

        Assert.Equal([id], await FindAsync(typed));
        await RemoveAsync(id);
    }

    [Fact]
    public async Task All_words_must_be_there()
    {
        var id = await AddAsync("Quanta Pharma");

        Assert.Contains(id, await FindAsync("pharma quan"));
        Assert.DoesNotContain(id, await FindAsync("pharma motors"));
    }

    [Fact]
    public async Task Grams_that_lie_apart_find_nothing()
    {
        var id = await AddAsync("abcx xdef");

        Assert.DoesNotContain(id, await FindAsync("abcdef"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" -()")]
    [InlineData(null)]
    public async Task A_text_without_words_leaves_nobody_out(string? typed)
    {
        var id = await AddAsync("Anybody");

        Assert.Contains(id, await FindAsync(typed));
    }

    [Theory]
    [InlineData("%")]
    [InlineData("a\0b")]
    [InlineData("\ud800")]
    [InlineData("' OR 1=1 --")]
    public async Task Nonsense_is_searched_without_a_fault(string typed) => await FindAsync(typed);

    [Fact]
    public async Task A_changed_contact_moves_the_customer_even_when_the_customer_was_not_loaded_whole()
    {
        var id = await AddAsync("Moved", c =>
        {
            c.Reach([new CustomerPhone(PointKind.Work, "0755 1234567")], [], []);
            _ = new Contact(c, "Oldperson");
        });
        await using (var db = database.NewContext())
        {
            var contact = await db.Contacts.Include(c => c.Customer).SingleAsync(c => c.CustomerId == id);
            contact.Describe(new ContactTraits("Newperson"));
            await db.SaveChangesAsync();
        }

        Assert.Contains(id, await FindAsync("newperson"));
        Assert.Contains(id, await FindAsync("1234567"));
        Assert.DoesNotContain(id, await FindAsync("oldperson"));
    }

    [Fact]
    public async Task A_dropped_number_no_longer_leads_to_the_customer()
    {
        var id = await AddAsync("Dropped", c => c.Reach([new CustomerPhone(PointKind.Work, "999888777")], [], []));
        await using (var db = database.NewContext())
        {
            var customer = await db.Customers.Include(c => c.Phones).SingleAsync(c => c.Id == id);
            customer.Reach([], [], []);
            await db.SaveChangesAsync();
        }

        Assert.DoesNotContain(id, await FindAsync("999888777"));
    }

    [Fact]
    public async Task Rows_written_in_bulk_are_found_once_they_are_indexed()
    {
        var id = await AddAsync("Before");
        await using (var db = database.NewContext())
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.Customers.Where(c => c.Id == id).ExecuteUpdateAsync(set => set.SetProperty(c => c.Name, "Bulkwritten"));
            await db.IndexCustomersAsync([id]);
            await transaction.CommitAsync();
        }

        Assert.Contains(id, await FindAsync("bulkwr"));
    }

    [Fact]
    public async Task Whatever_part_of_a_stored_name_is_typed_finds_it()
    {
        string[] names = ["Łódź Çelik–Ünlü & Co. (2003)", "北京市第一人民医院𠮷野分院", "Société d’Énergie ＡＢＣ", "O’Neil’s №5 ﬁne goods"];
        var ids = new List<int>();
        foreach (var name in names)
            ids.Add(await AddAsync(name));

        Prop.ForAll(PartOf(names).ToArbitrary(), part => FindAsync(part.Typed).GetAwaiter().GetResult().Contains(ids[part.Name]))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    private static Gen<(int Name, string Typed)> PartOf(string[] names)
        => from name in Gen.Choose(0, names.Length - 1)
           let runes = names[name].EnumerateRunes().ToArray()
           from first in Gen.Choose(0, runes.Length - 1)
           from last in Gen.Choose(first, runes.Length - 1)
           select (name, string.Concat(runes[first..(last + 1)]));

    private async Task<List<int>> FindAsync(string? typed)
    {
        await using var db = database.NewContext();
        return await db.Customers.Matching(db, typed).Select(c => c.Id).ToListAsync();
    }

    private async Task<int> AddAsync(string name, Action<Customer>? describe = null)
    {
        await using var db = database.NewContext();
        var team = await db.Teams.FirstOrDefaultAsync() ?? db.Teams.Add(new Team("All")).Entity;
        await db.SaveChangesAsync();
        var customer = new Customer(Guid.NewGuid().ToString("N")[..20], name, CustomerClass.Enterprise, team.Id, null, RelationshipType.Basic, Monday);
        describe?.Invoke(customer);
        db.Customers.Add(customer);
        await db.SaveChangesAsync();
        return customer.Id;
    }

    private async Task RemoveAsync(int id)
    {
        await using var db = database.NewContext();
        await db.Customers.Where(c => c.Id == id).ExecuteDeleteAsync();
    }
}
