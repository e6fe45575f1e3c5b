using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Data;

/// <summary>How SQLite means to answer a query (查询计划), a line for each step.</summary>
internal static class QueryPlan
{
    public static async Task<string> PlanAsync(this DbContext db, IQueryable query)
    {
        await using var question = query.CreateDbCommand();
        question.CommandText = "EXPLAIN QUERY PLAN " + question.CommandText;
        await db.Database.OpenConnectionAsync();
        await using var plan = await question.ExecuteReaderAsync();
        var steps = new List<string>();
        while (await plan.ReadAsync())
            steps.Add(plan.GetString(3));
        return string.Join('\n', steps);
    }
}
