using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.CustomFields;
using CrmWeb.Tests.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Customers;

public sealed class CustomerListQueriesTests(CrmApp app) : IClassFixture<CrmApp>
{
    private const int Most = 8;

    [Theory]
    [InlineData("/customers")]
    [InlineData("/customers?sort=LastContact&owner=me&q=cust")]
    [InlineData("/customers?f=Class.Is.Enterprise,any(City.None,Owner.Is.me,Team.Is.1,Tags.None)")]
    [InlineData("/customers?columns=Tier,ComputedTier,Clv,Rank,Stage,Type,TypeSince,Class,City,Phone,Email,Team,Owner,LastContact,CareDue,OpenComplaint,Tags,Source,FirstPurchase,LastPurchase,PurchaseDays,YearSpend,Created&sort=LastContact&view=0&f=Owner.Is.1")]
    [InlineData("/customers?columns=Tier,Own5,Own4,Own3,Own2,Own1,YearSpend&sort=LastContact&view=0&f=OwnNumber2.Some,Owner.None")]
    [InlineData("/customers?f=OwnNumber1.Min.5,Owner.Is.me,OwnChoice2.Is.3,OwnText3.Has.door")]
    [InlineData("/customers/changes/new?f=Class.Is.Enterprise,Team.Is.1")]
    [InlineData("/stakeholders")]
    public async Task A_list_asks_few_questions_and_no_more_of_20_000_customers_than_of_100(string address)
    {
        using var counter = new QueryCounter();
        await using var counting = counter.On(app);
        using var client = counting.CreateClient();
        await app.PersonAsync(StaffRole.Administrator);
        await client.PostFormAsync("/sign-in", new() { ["Input.Email"] = $"administrator.{await app.RootTeamAsync()}@staff.test", ["Input.Password"] = Staff.Password });

        await FillAsync(100);
        var few = await CountAsync(client, address, counter);
        await FillAsync(20_000);
        var many = await CountAsync(client, address, counter);

        Assert.InRange(many, 1, Most);
        Assert.Equal(few, many);
    }

    // The least of three visits: the first fills what is kept in memory, and every few seconds the signed-in person is read anew.
    private static async Task<int> CountAsync(HttpClient client, string address, QueryCounter counter)
    {
        var least = int.MaxValue;
        for (var visit = 0; visit < 3; visit++)
        {
            var before = counter.Count;
            await client.PageAsync(address);
            least = Math.Min(least, counter.Count - before);
        }

        return least;
    }

    // Copies of one customer, written by the database itself: 20,000 saved one by one would take a minute.
    private async Task FillAsync(int customers)
    {
        if (!await app.InDatabaseAsync(db => db.Customers.AnyAsync()))
            await app.CustomerAsync("Customer", describe: c => c.Touched(CustomerRows.Entered.At));
        await app.InDatabaseAsync(db => CopyAsync<Customer>(db, customers, code: "'Q-' || n", "FormId", "ImportId"));
        if (!await app.InDatabaseAsync(db => db.CustomFields.AnyAsync()))
        {
            foreach (var type in Enum.GetValues<CustomFieldType>())
                await app.FieldAsync(FieldOwner.Customer, type, $"{type}", $"{type}");
        }

        await app.InDatabaseAsync(db => db.Database.ExecuteSqlAsync(
            $"INSERT OR IGNORE INTO CustomerFieldValues (RecordId, FieldId, Text, Number) SELECT c.Id, f.Id, CASE f.Type WHEN 'Text' THEN 'door' END, CASE f.Type WHEN 'Number' THEN 70000 END FROM Customers c, CustomFields f WHERE f.Type IN ('Text', 'Number')"));
        await app.InDatabaseAsync(db => db.Database.ExecuteSqlAsync(
            $"INSERT INTO CustomerStandings (CustomerId, Stage, Clv, PurchaseDays) SELECT Id, 'Prospect', 0, 0 FROM Customers WHERE Id NOT IN (SELECT CustomerId FROM CustomerStandings)"));
    }

    private static async Task<int> CopyAsync<T>(CrmDbContext db, int upTo, string code, params string[] empty)
        where T : class
    {
        var table = db.Model.FindEntityType(typeof(T))!;
        var columns = table.GetProperties().Select(p => p.GetColumnName()).Where(c => c != "Id" && !empty.Contains(c)).ToList();
        var values = columns.Select(c => c == "Code" ? code : $"\"{c}\"");
        var sql = $"""
            WITH RECURSIVE numbers(n) AS (SELECT 1 + (SELECT MAX(Id) FROM {table.GetTableName()}) UNION ALL SELECT n + 1 FROM numbers WHERE n < {upTo})
            INSERT INTO {table.GetTableName()} ({string.Join(", ", columns.Select(c => $"\"{c}\""))})
            SELECT {string.Join(", ", values)} FROM numbers CROSS JOIN (SELECT * FROM {table.GetTableName()} ORDER BY Id LIMIT 1) WHERE n <= {upTo}
            """;
        return await db.Database.ExecuteSqlRawAsync(sql);
    }
}
