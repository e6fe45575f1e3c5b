using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmWeb.Tests.Data;

/// <summary>Finds what SQL Server refuses as error 1785: a table that deleting one row may reach on two ways, or on a circle.</summary>
internal static class CascadePaths
{
    public static IEnumerable<string> Double(IRelationalModel model)
        => model.Tables.SelectMany(start => Paths(start, [start.Name])
            .GroupBy(path => path[^1])
            .Where(ways => ways.Count() > 1 || ways.Any(w => w[..^1].Contains(w[^1])))
            .Select(ways => string.Join(" and ", ways.Select(w => string.Join(" → ", w)))));

    // SET NULL counts, for SQL Server counts it.
    private static IEnumerable<List<string>> Paths(ITable from, List<string> soFar)
    {
        foreach (var key in from.ReferencingForeignKeyConstraints.Where(k => k.OnDeleteAction is not (ReferentialAction.NoAction or ReferentialAction.Restrict)))
        {
            List<string> path = [.. soFar, key.Table.Name];
            yield return path;
            if (!soFar.Contains(key.Table.Name))
                foreach (var further in Paths(key.Table, path))
                    yield return further;
        }
    }
}
