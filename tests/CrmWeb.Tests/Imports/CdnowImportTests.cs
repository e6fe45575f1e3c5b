using CrmWeb.Data.Imports;
using CrmWeb.Domain.Imports;
using CrmWeb.Domain.Tests.Value;
using CrmWeb.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Imports;

public sealed class CdnowImportTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [CdnowFact]
    public async Task The_whole_file_comes_in_with_its_equal_rows_and_its_zeros_and_goes_again()
    {
        using var folder = new TestFolder();
        var imports = new ImportBase(database, folder);

        var result = await imports.FromFileAsync(CdnowFactAttribute.File!, new FromFileChoices(CreateCustomers: true));

        Assert.Equal((ImportStatus.Applied, 69_659, 23_570), (result.Import.Status, result.Import.Added, result.Import.CustomersCreated));
        await using (var db = imports.Open())
        {
            Assert.Equal(80, await db.Purchases.CountAsync(p => p.Amount == 0));
            var repeats = await db.Purchases.GroupBy(p => new { p.CustomerId, p.Date, p.Amount }).Select(g => g.Count() - 1).SumAsync();
            Assert.Equal(255, repeats);
        }

        var undone = await imports.UndoAsync(result.Import.Id);
        Assert.Equal((23_570, 0), (undone.CustomersRemoved, undone.CustomersArchived));
    }
}
