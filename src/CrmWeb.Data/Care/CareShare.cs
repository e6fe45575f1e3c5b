using System.Linq.Expressions;
using CrmWeb.Domain.Alerts;
using CrmWeb.Domain.Care;
using CrmWeb.Domain.Customers;

namespace CrmWeb.Data.Care;

/// <summary>The customers whose care is settled in one go (一批关怀对象), and what belongs to them.</summary>
internal sealed class CareShare
{
    private readonly Expression<Func<int, bool>> isTheirs;

    private CareShare(CrmDbContext db, Expression<Func<int, bool>> isTheirs)
    {
        this.isTheirs = isTheirs;
        (CaredFor, Tasks) = (Of(db.Customers, c => c.Id).Where(c => c.ArchivedAt == null && c.ClosedOn == null && !c.IsCatchAll
            && !db.CustomerAlerts.Silencing().Any(a => a.CustomerId == c.Id)), Of(db.CareTasks, t => t.CustomerId));
    }

    /// <summary>Those whom rules may make tasks for.</summary>
    public IQueryable<Customer> CaredFor { get; }

    /// <summary>The tasks of all of them, cared for or not.</summary>
    public IQueryable<CareTask> Tasks { get; }

    /// <summary>Customers by number: after one, up to another.</summary>
    public static CareShare Between(CrmDbContext db, int after, int upTo) => new(db, id => id > after && id <= upTo);

    public static CareShare Of(CrmDbContext db, IReadOnlyCollection<int> customers) => new(db, id => customers.Contains(id));

    /// <summary>The rows that belong to these customers: asked of every table by itself, so that none is read whole for each share.</summary>
    public IQueryable<TRow> Of<TRow>(IQueryable<TRow> rows, Expression<Func<TRow, int>> customer)
        => rows.Where(Expression.Lambda<Func<TRow, bool>>(new Put(isTheirs.Parameters[0], customer.Body).Visit(isTheirs.Body), customer.Parameters));

    private sealed class Put(ParameterExpression place, Expression value) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == place ? value : node;
    }
}
