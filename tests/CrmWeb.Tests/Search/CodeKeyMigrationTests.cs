using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Relationships;
using CrmWeb.Tests.Data;
using CrmWeb.Tests.Imports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmWeb.Tests.Search;

public sealed class CodeKeyMigrationTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [SqliteFact]
    public async Task Customers_of_before_are_found_by_their_codes_too()
    {
        await using var db = database.NewContext();
        var team = db.Teams.Add(new Domain.Access.Team("All")).Entity;
        await db.SaveChangesAsync();
        db.Customers.Add(new Customer("TW-7.a/2", "Tidewater", CustomerClass.Enterprise, team.Id, null, RelationshipType.Basic, ImportBase.By));
        await db.SaveChangesAsync();
        var before = db.Database.GetMigrations().TakeWhile(m => !m.EndsWith("_CustomerCodeKeys", StringComparison.Ordinal)).Last();

        await db.GetService<IMigrator>().MigrateAsync(before);
        await db.GetService<IMigrator>().MigrateAsync();

        Assert.Equal(CustomerCode.KeyOf("TW-7.a/2"), await db.Customers.Select(c => c.CodeKey).SingleAsync());
    }
}
