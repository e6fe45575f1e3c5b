using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CrmWeb.Data.Bulk;

/// <summary>A table as the model knows it (批量写入的表): its name, columns, and how an entity becomes a row of it.</summary>
/// <remarks>Columns that the database generates are left out, and so are owned and related rows.</remarks>
internal sealed class BulkTable<TEntity>
    where TEntity : class
{
    private BulkTable(string name, IReadOnlyList<BulkColumn<TEntity>> columns) => (Name, Columns) = (name, columns);

    public string Name { get; }
    public IReadOnlyList<BulkColumn<TEntity>> Columns { get; }

    /// <summary>The column that tells one row from the others.</summary>
    public BulkColumn<TEntity> Key => Columns.Single(c => c.IsKey);

    /// <summary>Only the key, whoever made it, and these columns.</summary>
    public static BulkTable<TEntity> Of(DbContext db, IReadOnlyCollection<string> properties)
        => Of(db, p => p.IsPrimaryKey() || properties.Contains(p.Name), null);

    public static BulkTable<TEntity> Of(DbContext db, IReadOnlyDictionary<string, Func<TEntity, object?>>? given)
        => Of(db, p => p.ValueGenerated == ValueGenerated.Never, given);

    private static BulkTable<TEntity> Of(DbContext db, Func<IProperty, bool> holds, IReadOnlyDictionary<string, Func<TEntity, object?>>? given)
    {
        var entity = db.Model.FindEntityType(typeof(TEntity))
            ?? throw new InvalidOperationException($"{typeof(TEntity).Name} has no table.");
        var table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
        var columns = entity.GetProperties()
            .Where(p => p.PropertyInfo is not null && holds(p))
            .Select(p => new BulkColumn<TEntity>(p, p.GetColumnName(table)!, given?.GetValueOrDefault(p.Name)));
        return new BulkTable<TEntity>(table.Name, [.. columns]);
    }
}

/// <summary>One column: its name, its parameter, and its value as the database keeps it.</summary>
internal sealed class BulkColumn<TEntity>(IProperty property, string name, Func<TEntity, object?>? given)
    where TEntity : class
{
    private readonly RelationalTypeMapping mapping = property.GetRelationalTypeMapping();
    private readonly Func<TEntity, object?> read = given ?? Reader(property.PropertyInfo!);

    /// <summary>Whether the caller gives the values, instead of the entity.</summary>
    public bool IsGiven => given is not null;

    public bool IsKey => property.IsPrimaryKey();

    public PropertyInfo Property => property.PropertyInfo!;

    public ValueConverter? Converter => mapping.Converter;

    public string Name => name;

    public Type StoredType
    {
        get
        {
            var type = mapping.Converter?.ProviderClrType ?? property.ClrType;
            return Nullable.GetUnderlyingType(type) ?? type;
        }
    }

    public object ValueOf(TEntity entity)
    {
        var value = read(entity);
        return value is null ? DBNull.Value : mapping.Converter?.ConvertToProvider(value) ?? value;
    }

    // A compiled read costs a twentieth of one by reflection.
    private static Func<TEntity, object?> Reader(PropertyInfo property)
    {
        var entity = Expression.Parameter(typeof(TEntity));
        return Expression.Lambda<Func<TEntity, object?>>(Expression.Convert(Expression.Property(entity, property), typeof(object)), entity).Compile();
    }
}
