using System.Linq.Expressions;
using CrmWeb.Domain.Customers;

namespace CrmWeb.Data.Lists;

/// <summary>Puts questions about a customer together (条件组合), so that a query provider reads them as if they were typed.</summary>
internal static class Conditions
{
    extension<T>(Expression<Func<Customer, T>> field)
    {
        /// <summary>Asks a rule of a field.</summary>
        public Expression<Func<Customer, bool>> Then(Expression<Func<T, bool>> rule)
            => Expression.Lambda<Func<Customer, bool>>(new Replacing(rule.Parameters[0], field.Body).Visit(rule.Body), field.Parameters[0]);
    }

    extension(Expression<Func<Customer, bool>> condition)
    {
        public Expression<Func<Customer, bool>> And(Expression<Func<Customer, bool>> other) => condition.Joined(other, Expression.AndAlso);

        public Expression<Func<Customer, bool>> Or(Expression<Func<Customer, bool>> other) => condition.Joined(other, Expression.OrElse);

        public Expression<Func<Customer, bool>> Negated() => Expression.Lambda<Func<Customer, bool>>(Expression.Not(condition.Body), condition.Parameters[0]);

        private Expression<Func<Customer, bool>> Joined(Expression<Func<Customer, bool>> other, Func<Expression, Expression, Expression> join)
            => Expression.Lambda<Func<Customer, bool>>(
                join(condition.Body, new Replacing(other.Parameters[0], condition.Parameters[0]).Visit(other.Body)), condition.Parameters[0]);
    }

    private sealed class Replacing(ParameterExpression parameter, Expression by) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? by : node;
    }
}
