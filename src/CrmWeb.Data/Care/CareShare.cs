using CrmWeb.Domain.Alerts;
using CrmWeb.Domain.Care;
using CrmWeb.Domain.Customers;

namespace CrmWeb.Data.Care;

/// <summary>The customers whose care is settled in one go (一批关怀对象), and their tasks.</summary>
internal sealed class CareShare
{
    private CareShare(CrmDbContext db, IQueryable<Customer> customers, IQueryable<CareTask> tasks)
        => (CaredFor, Tasks) = (customers.Where(c => c.ArchivedAt == null && c.ClosedOn == null && !c.IsCatchAll
            && !db.CustomerAlerts.Silencing().Any(a => a.CustomerId == c.Id)), tasks);

    /// <summary>Those whom rules may make tasks for.</summary>
    public IQueryable<Customer> CaredFor { get; }

    /// <summary>The tasks of all of them, cared for or not.</summary>
    public IQueryable<CareTask> Tasks { get; }

    /// <summary>Customers by number: after one, up to another.</summary>
    public static CareShare Between(CrmDbContext db, int after, int upTo)
        => new(db, db.Customers.Where(c => c.Id > after && c.Id <= upTo), db.CareTasks.Where(t => t.CustomerId > after && t.CustomerId <= upTo));

    public static CareShare Of(CrmDbContext db, IReadOnlyCollection<int> customers)
        => new(db, db.Customers.Where(c => customers.Contains(c.Id)), db.CareTasks.Where(t => customers.Contains(t.CustomerId)));
}
