using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Relationships;

namespace CrmWeb.Data.Relationships;

/// <summary>Sets customers beside what was recommended and lived (关系类型对照的读取).</summary>
public static class TypeComparison
{
    extension(CrmDbContext db)
    {
        /// <param name="customers">Those within the reader's reach.</param>
        public IQueryable<ComparedType> ComparedTypes(IQueryable<Customer> customers)
            => from c in customers.Current().Where(c => c.ClosedOn == null && !c.IsCatchAll && c.Standing.Stage != LifecycleStage.Lost)
               join r in db.RelationshipReadings on c.Id equals r.CustomerId into readings
               from r in readings.DefaultIfEmpty()
               join s in db.RelationshipSegments on new { c.Class, Group = r == null ? "" : r.ProductGroup } equals new { s.Class, Group = s.ProductGroup } into segments
               from s in segments.DefaultIfEmpty()
               select new ComparedType { Customer = c, Reading = r, Segment = s };
    }
}
