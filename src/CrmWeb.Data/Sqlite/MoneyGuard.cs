using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrmWeb.Data.Sqlite;

/// <summary>Refuses a query that reckons with money in SQL (金额运算), before it can answer wrongly.</summary>
/// <remarks>
/// Money is stored in minor units, and EF Core lends a column's units to every number beside it: Sum(Amount × Rate) would come out
/// 10,000 times too large, without an error. Comparing, ordering and Sum, Min or Max of a bare column are right.
/// </remarks>
internal sealed class MoneyGuard : IQueryExpressionInterceptor
{
    // EF Core builds its services anew for every instance that it meets.
    public static readonly MoneyGuard Only = new();

    private MoneyGuard() { }

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        new Search().Visit(queryExpression);
        return queryExpression;
    }

    private sealed class Search : ExpressionVisitor
    {
        protected override Expression VisitBinary(BinaryExpression node)
            => IsMoney(node.Type) && IsArithmetic(node.NodeType) ? throw Refusal(node) : base.VisitBinary(node);

        protected override Expression VisitUnary(UnaryExpression node)
            => node.NodeType is ExpressionType.Convert or ExpressionType.ConvertChecked && IsMoney(node.Operand.Type) != IsMoney(node.Type) && node.Type != typeof(object)
                ? throw Refusal(node)
                : base.VisitUnary(node);

        protected override Expression VisitMethodCall(MethodCallExpression node)
            => IsAverage(node) || IsFunction(node) ? throw Refusal(node) : base.VisitMethodCall(node);

        private static bool IsArithmetic(ExpressionType type) => type
            is ExpressionType.Add or ExpressionType.AddChecked or ExpressionType.Subtract or ExpressionType.SubtractChecked
            or ExpressionType.Multiply or ExpressionType.MultiplyChecked or ExpressionType.Divide or ExpressionType.Modulo;

        private static bool IsAverage(MethodCallExpression call)
            => call.Method.Name.StartsWith("Average", StringComparison.Ordinal) && IsMoney(call.Type);

        private static bool IsFunction(MethodCallExpression call)
            => call.Object is { } subject && IsMoney(subject.Type) && call.Method.Name is not (nameof(Equals) or nameof(Nullable<>.GetValueOrDefault))
                || (call.Method.DeclaringType == typeof(Math) || call.Method.DeclaringType == typeof(decimal)) && call.Arguments.Any(a => IsMoney(a.Type));

        private static bool IsMoney(Type type) => (Nullable.GetUnderlyingType(type) ?? type) == typeof(decimal);

        private static InvalidOperationException Refusal(Expression node)
            => new($"Reckon in C#, not in SQL, or store the result as a column of its own: {node}");
    }
}
