using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;

namespace CrmWeb.Web;

/// <summary>Makes what is read of a row a part of what is read of more (投影嵌套), so that one question reads both.</summary>
internal static class Projections
{
    extension<TRow, TPart>(Expression<Func<TRow, TPart>> part)
    {
        /// <param name="whole">What is made of the row, of the one that led to it, and of this part.</param>
        public Expression<Func<TOther, TRow, TWhole>> Within<TOther, TWhole>(Expression<Func<TOther, TRow, TPart, TWhole>> whole)
            => Expression.Lambda<Func<TOther, TRow, TWhole>>(Put(part, whole, 2, whole.Body), whole.Parameters[0], whole.Parameters[1]);

        /// <summary>The same with a second part.</summary>
        public Expression<Func<TOther, TRow, TWhole>> Within<TOther, TSecond, TWhole>(Expression<Func<TRow, TSecond>> second, Expression<Func<TOther, TRow, TPart, TSecond, TWhole>> whole)
            => Expression.Lambda<Func<TOther, TRow, TWhole>>(Put(second, whole, 3, Put(part, whole, 2, whole.Body)), whole.Parameters[0], whole.Parameters[1]);
    }

    private static Expression Put(LambdaExpression part, LambdaExpression whole, int place, Expression body)
        => ReplacingExpressionVisitor.Replace(whole.Parameters[place], ReplacingExpressionVisitor.Replace(part.Parameters[0], whole.Parameters[1], part.Body), body);
}
