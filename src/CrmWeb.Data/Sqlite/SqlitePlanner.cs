using CrmWeb.Data.Bulk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace CrmWeb.Data.Sqlite;

/// <summary>Tells SQLite how the large tables are filled (查询规划统计), so that lists are walked in their order and not sorted anew.</summary>
/// <remarks>
/// Without it SQLite takes ten rows for every value of an index. That nearly all customers are current it would find out by reading every index whole, and
/// then plan otherwise next month; these expectations hold for a large company, cost a small one nothing, and make the same plan every day.
/// </remarks>
internal static class SqlitePlanner
{
    // Interactions count as no more than customers: SQLite would otherwise read all customers into a filter before it walks the first of them.
    // Rows in all, then rows of one value of the first column, of the first two, and so on.
    private static readonly (string Table, string Index, string Rows)[] Expected =
    [
        ("Customers", "IX_Customers_ArchivedAt_TeamId_OwnerId_MergedIntoId", "1000000 900000 20000 500 500"),
        ("Customers", "IX_Customers_MergedIntoId", "1000000 990000"),
        ("Customers", "IX_Customers_TeamId_Id_OwnerId_ArchivedAt_MergedIntoId", "1000000 20000 1 1 1 1"),
        ("Customers", "IX_Customers_OwnerId_TeamId", "1000000 500 500"),
        ("Customers", "IX_Customers_RelationshipType_TeamId_ArchivedAt_MergedIntoId", "1000000 900000 4000 3500 3500"),
        ("Customers", "IX_Customers_SortKey_Id", "1000000 1 1"),
        ("Customers", "IX_Customers_LastContactAt_Id", "1000000 1 1"),
        ("Stakeholders", "IX_Stakeholders_TeamId", "1000000 20000"),
        ("Stakeholders", "IX_Stakeholders_OwnerId_TeamId", "1000000 500 500"),
        ("Stakeholders", "IX_Stakeholders_SortKey_Id", "1000000 1 1"),
        ("CustomerStandings", "IX_CustomerStandings_Clv", "1000000 5"),
        ("CustomerStandings", "IX_CustomerStandings_Tier_Clv", "1000000 200000 5"),
        ("CustomerStandings", "IX_CustomerStandings_Stage_Clv", "1000000 150000 5"),
        ("CustomerStandings", "IX_CustomerStandings_Stage_CustomerId", "1000000 150000 1"),
        ("CareTasks", "IX_CareTasks_CustomerId_Reason_PeriodKey", "400000 4 2 1"),
        ("CareTasks", "IX_CareTasks_DoneAt_WorkOn", "400000 100000 500"),
        ("CareTasks", "IX_CareTasks_DoneAt_Reason_DueOn", "400000 100000 10000 50"),
        ("CareTasks", "IX_CareTasks_OwnerId_DoneAt_WorkOn", "400000 1000 250 5"),
        ("CareTasks", "IX_CareTasks_CustomerId_WorkOn_OwnerId", "100000 1 1 1"),
        ("CareTasks", "IX_CareTasks_ContactId", "400000 10"),
        ("Interactions", "IX_Interactions_CustomerId_HappensAt_Id", "1000000 5 1 1"),
        ("Interactions", "IX_Interactions_HappensAt_Id_CustomerId_WithdrawnAt", "1000000 2 1 1 1"),
        ("Interactions", "IX_Interactions_StaffId_HappensAt_Id", "1000000 8000 1 1"),
        ("Interactions", "IX_Interactions_HappensAt_CustomerId", "20000 1 1"),
        ("Interactions", "IX_Interactions_StaffId_HappensAt", "20000 50 1"),
        ("Interactions", "IX_Interactions_NextStepOwnerId", "1000000 8000"),
        ("Complaints", "IX_Complaints_CustomerId_ReceivedAt", "50000 2 1"),
        ("Complaints", "IX_Complaints_CustomerId_UrgentAt_NearBreachAt_OwnerId_Kind", "20000 1 1 1 1"),
        ("Complaints", "IX_Complaints_ClosedAt_UrgentAt_NearBreachAt_OwnerId_CustomerId", "50000 5000 1 1 1 1"),
    ];

    /// <summary>Writes down what is not there: after an upgrade, and after indexes were made anew, which forgets it.</summary>
    public static async Task TellAsync(DatabaseFacade database, CancellationToken cancel)
    {
        // SQLite makes the table of its statistics when it looks at any table; this one is small.
        await database.RunAsync("ANALYZE Teams", cancel);
        foreach (var (table, index, rows) in Expected)
        {
            await database.RunAsync($"DELETE FROM sqlite_stat1 WHERE idx = '{index}'", cancel);
            await database.RunAsync($"INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('{table}', '{index}', '{rows}')", cancel);
        }

        // Other connections read them with the changed schema, this one only when asked.
        await database.RunAsync("ANALYZE sqlite_schema", cancel);
    }

    /// <summary>Whether all of it stands as it should.</summary>
    public static async Task<bool> KnowsAsync(DatabaseFacade database, CancellationToken cancel)
    {
        if (await database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = 'sqlite_stat1'").SingleAsync(cancel) == 0)
            return false;

        var known = await database.SqlQuery<PlannerRow>($"SELECT tbl AS \"Table\", idx AS \"Index\", stat AS Rows FROM sqlite_stat1 WHERE idx IS NOT NULL").ToListAsync(cancel);
        return Array.TrueForAll(Expected, e => known.Contains(new PlannerRow(e.Table, e.Index, e.Rows)));
    }

    private sealed record PlannerRow(string Table, string Index, string Rows);
}
