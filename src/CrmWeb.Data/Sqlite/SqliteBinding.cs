using System.Linq.Expressions;
using CrmWeb.Data.Bulk;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CrmWeb.Data.Sqlite;

/// <summary>Binds a column of an entity to a statement by compiled code (列绑定), without a box for every number.</summary>
internal static class SqliteBinding
{
    private static readonly ParameterExpression Statement = Expression.Parameter(typeof(SqliteStatement));

    /// <param name="place">Of the parameter, from 1.</param>
    public static Action<SqliteStatement, TEntity> Of<TEntity>(BulkColumn<TEntity> column, int place)
        where TEntity : class
    {
        if (column.IsGiven)
            return (statement, row) => statement.BindAny(place, column.ValueOf(row));

        var entity = Expression.Parameter(typeof(TEntity));
        var bind = Bound(Expression.Property(entity, column.Property), column.Converter, Expression.Constant(place));
        return Expression.Lambda<Action<SqliteStatement, TEntity>>(bind, Statement, entity).Compile();
    }

    private static Expression Bound(MemberExpression value, ValueConverter? converter, ConstantExpression place)
    {
        var isNullable = Nullable.GetUnderlyingType(value.Type) is not null;
        var bind = Bind(Stored(isNullable ? Expression.Property(value, "Value") : value, converter), place);
        return isNullable || !value.Type.IsValueType
            ? Expression.IfThenElse(Expression.Equal(value, Expression.Constant(null, value.Type)), Expression.Call(Statement, nameof(SqliteStatement.Null), null, place), bind)
            : bind;
    }

    private static MethodCallExpression Bind(Expression stored, ConstantExpression place)
    {
        var method = typeof(SqliteStatement).GetMethod(nameof(SqliteStatement.Bind), [typeof(int), stored.Type])
            ?? throw new NotSupportedException($"A column of {stored.Type.Name} is not written in bulk.");
        return Expression.Call(Statement, method, place, stored);
    }

    private static Expression Stored(MemberExpression value, ValueConverter? converter)
        => converter is null ? value : Expression.Invoke(converter.ConvertToProviderExpression, value);
}
