using CrmWeb.Data.Search;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Domain.Imports;
using CrmWeb.Tests.Data;
using CrmWeb.Tests.Imports;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.CustomFields;

/// <summary>A customer is found by what it says in the text fields of the company's own.</summary>
public sealed class FieldSearchTests(TestDatabase database) : IClassFixture<TestDatabase>, IDisposable
{
    private readonly TestFolder folder = new();

    private ImportBase Base => new(database, folder);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_text_is_found_once_said_and_no_more_once_changed_or_taken_back()
    {
        var field = await FieldAsync();
        var id = await Base.CustomerAsync("SEEK-1");

        await SayAsync(id, field, "Hintereingang 后院");
        Assert.Equal([id], await FindAsync("TEREING"));
        Assert.Equal([id], await FindAsync("后院"));
        await SayAsync(id, field, "Vordertür");
        Assert.Empty(await FindAsync("后院"));
        Assert.Equal([id], await FindAsync("vordertur"));
        await SayAsync(id, field, "");
        Assert.Empty(await FindAsync("vordertur"));
    }

    [Fact]
    public async Task A_text_that_came_with_a_file_is_found_too()
    {
        await FieldAsync();

        await Base.RunAsync(await Base.QueueAsync("code,name,Gate\nSEEK-2,Found By Gate,Zyklopentor\n", new NewCustomers(true, await Base.TeamAsync(), null, CustomerClass.Enterprise), null, kind: ImportKind.Customers));

        await using var db = Base.Open();
        Assert.Equal([await db.Customers.Where(c => c.Code == "SEEK-2").Select(c => c.Id).SingleAsync()], await FindAsync("klopent"));
    }

    private async Task<int> FieldAsync()
    {
        await using var db = Base.Open();
        var field = await db.CustomFields.SingleOrDefaultAsync() ?? db.CustomFields.Add(new CustomField(FieldOwner.Customer, CustomFieldType.Text, new("Gate", "入口"), 1)).Entity;
        await db.SaveChangesAsync();
        return field.Id;
    }

    private async Task SayAsync(int customer, int field, string text)
    {
        await using var db = Base.Open();
        (await db.Customers.Include(c => c.FieldValues).SingleAsync(c => c.Id == customer)).Hold(field, text.Length == 0 ? default : new(text));
        await db.SaveChangesAsync();
    }

    private async Task<List<int>> FindAsync(string text)
    {
        await using var db = Base.Open();
        return await db.Customers.Matching(db, text).Select(c => c.Id).ToListAsync();
    }
}
