using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CrmWeb.Data.Bulk;

/// <summary>Reads a column of money or rates (金额列读取), kept as decimals or as the units that the model's converter makes of them.</summary>
internal sealed class MoneyColumn(Func<long, decimal>? ofUnits)
{
    public static MoneyColumn Of<TEntity>(DbContext db, string property)
        => new(db.Model.FindEntityType(typeof(TEntity))!.GetProperty(property).GetRelationalTypeMapping().Converter switch
        {
            null => null,
            ValueConverter<decimal, long> units => units.ConvertFromProviderTyped,
            var other => throw new NotSupportedException($"{property} is kept as {other.ProviderClrType.Name}."),
        });

    public decimal Value(StoredRow row, int place) => ofUnits is null ? row.Number(place) : ofUnits(row.Units(place));
}
