using System.Text;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CrmWeb.Tests.Data;

/// <summary>A database schema as lines that a person can read and a diff can compare.</summary>
internal static class SchemaText
{
    public static string Of(IRelationalModel model)
    {
        var text = new StringBuilder();
        foreach (var table in model.Tables.OrderBy(t => t.Name, StringComparer.Ordinal))
        {
            Append(text, table.Name);
            foreach (var line in Columns(table).Concat(Indexes(table)).Concat(Keys(table)))
                Append(text, "  " + line);
        }

        return text.ToString();
    }

    private static IEnumerable<string> Columns(ITable table)
        => table.Columns.Select(c => $"{c.Name} {c.StoreType}{(c.IsNullable ? "" : " not null")}").Order(StringComparer.Ordinal);

    private static IEnumerable<string> Indexes(ITable table)
        => table.Indexes.Select(i => $"{(i.IsUnique ? "unique " : "")}index ({Names(i.Columns)}){(i.Filter is null ? "" : " where " + i.Filter)}").Order(StringComparer.Ordinal);

    private static IEnumerable<string> Keys(ITable table)
        => table.ForeignKeyConstraints.Select(k => $"({Names(k.Columns)}) → {k.PrincipalTable.Name}, {k.OnDeleteAction}").Order(StringComparer.Ordinal);

    private static string Names(IEnumerable<IColumn> columns) => string.Join(", ", columns.Select(c => c.Name));

    private static void Append(StringBuilder text, string line) => text.Append(line).Append('\n');
}
