using CrmWeb.Data;
using CrmWeb.Data.Search;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Purchases;
using CrmWeb.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Imports;

public sealed class BulkRowsTests(TestDatabase database) : IClassFixture<TestDatabase>, IDisposable
{
    private readonly TestFolder folder = new();

    private ImportBase Base => new(database, folder);

    public void Dispose() => folder.Dispose();

    [SqliteFact]
    public async Task What_is_written_in_bulk_looks_in_the_file_as_what_is_saved_one_by_one()
    {
        await SavedAsync();
        await Base.FromTextAsync("customer,name,date,amount,order,margin\nBULK,Name of SAVED,2024-02-01,12.34,A7,0.25\n");
        await using var db = Base.Open();

        // Keys, codes, moments and the marks of the import differ of themselves.
        Assert.Equal(await RowAsync(db, "Customers", "Code = 'SAVED'"), await RowAsync(db, "Customers", "Code = 'BULK'"));
        Assert.Equal(await PurchaseAsync(db, "SAVED"), await PurchaseAsync(db, "BULK"));
    }

    [Fact]
    public async Task Customers_of_an_import_are_indexed_as_if_they_had_been_saved()
    {
        await Base.FromTextAsync("customer,name,date,amount\nIDX1,Ærø Käse 海港咖啡,2024-02-01,5\nIDX2,,2024-02-01,5\n");
        await using var db = Base.Open();
        var ids = await db.Customers.Where(c => c.Code.StartsWith("IDX")).Select(c => c.Id).ToListAsync();
        var before = await GramsAsync(db, ids);

        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Customers.Where(c => ids.Contains(c.Id)).ExecuteUpdateAsync(set => set.SetProperty(c => c.SearchText, ""));
        await db.IndexCustomersAsync(ids);

        Assert.NotEmpty(before);
        Assert.Equal(await GramsAsync(db, ids), before);
    }

    private async Task SavedAsync()
    {
        var id = await Base.CustomerAsync("SAVED");
        await using var db = Base.Open();
        var customer = await db.Customers.Include(c => c.Stakeholder).SingleAsync(c => c.Id == id);
        customer.Describe(new CustomerTraits(Source: CustomerSource.Import));
        var purchase = new Purchase(customer, new DateOnly(2024, 2, 1), 12.34m, "USD", ImportBase.By);
        purchase.Detail("A7", null, 0.25m, null, null);
        db.Purchases.Add(purchase);
        await db.SaveChangesAsync();
    }

    private static Task<List<string>> GramsAsync(CrmDbContext db, List<int> ids)
        => db.Set<CustomerGram>().Where(g => ids.Contains(g.CustomerId)).OrderBy(g => g.CustomerId).ThenBy(g => g.Gram)
            .Select(g => g.CustomerId + ":" + g.Gram).ToListAsync();

    private static Task<List<string>> PurchaseAsync(CrmDbContext db, string code)
        => RowAsync(db, "Purchases", $"CustomerId = (SELECT Id FROM Customers WHERE Code = '{code}')");

    private static async Task<List<string>> RowAsync(CrmDbContext db, string table, string condition)
    {
        var columns = await db.Database.SqlQuery<string>($"SELECT name AS Value FROM pragma_table_info({table})").ToListAsync();
        var cells = new List<string>();
        foreach (var column in columns.Where(c => c is not ("Id" or "CustomerId" or "Code" or "CodeKey" or "SearchText" or "ImportId" or "FormId")))
        {
            var value = column is "Version" or "RelationshipTypeSince" || column.EndsWith("At", StringComparison.Ordinal)
                ? $"length(substr({column}, 1, 19))"
                : $"quote({column})";
            var sql = $"SELECT '{column} ' || typeof({column}) || ' ' || coalesce({value}, '') AS Value FROM {table} WHERE {condition}";
            cells.Add(await db.Database.SqlQueryRaw<string>(sql).SingleAsync());
        }

        return cells;
    }
}
