using CrmWeb.Data.Conventions;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CrmWeb.Data.Sqlite;

/// <summary>Keeps decimals as whole minor units (最小货币单位): stored = value × 10^scale, halves away from zero as SQL Server does.</summary>
/// <remarks>SQLite has no decimal, so sums over text or floats would be slow or wrong. Only compare, order and Sum a bare column.</remarks>
internal static class MinorUnits
{
    public static void Apply(IMutableModel model)
    {
        foreach (var property in model.AllProperties().Where(p => (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType) == typeof(decimal)))
            property.SetValueConverter(Converter(property.GetScale() ?? CrmConventions.MoneyScale));
    }

    public static ValueConverter<decimal, long> Converter(int scale)
    {
        var units = PowerOfTen(scale);
        return new(amount => ToUnits(amount, units), stored => stored / units);
    }

    private static long ToUnits(decimal amount, decimal units)
        => (long)decimal.Round(amount * units, MidpointRounding.AwayFromZero);

    private static decimal PowerOfTen(int scale)
    {
        var power = 1m;
        for (var digit = 0; digit < scale; digit++)
            power *= 10;
        return power;
    }
}
