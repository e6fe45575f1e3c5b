using System.Data.Common;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Lifecycle;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Value;

/// <summary>A customer as a run reads it (估值用客户行).</summary>
/// <param name="Packed">Its purchase statistics; none without a purchase.</param>
internal sealed record CustomerRow(
    int Id, CustomerClass Class, bool IsCatchAll, bool IsArchived, LifecycleStage? StageByHand, DateOnly? ByHandUntil, byte[]? Packed)
{
    /// <summary>Streams the rows of a query with these columns, in this order, over a plain reader: for a million rows that takes half the time of making entities.</summary>
    public static IEnumerable<CustomerRow> Read(IQueryable query)
    {
        using var command = query.CreateDbCommand();
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return Of(reader);
    }

    private static CustomerRow Of(DbDataReader reader) => new(
        reader.GetInt32(0),
        Enum.Parse<CustomerClass>(reader.GetString(1)),
        reader.GetBoolean(2),
        reader.GetBoolean(3),
        reader.IsDBNull(4) ? null : Enum.Parse<LifecycleStage>(reader.GetString(4)),
        reader.IsDBNull(5) ? null : reader.GetFieldValue<DateOnly>(5),
        reader.IsDBNull(6) ? null : reader.GetFieldValue<byte[]>(6));
}
