using System.Globalization;
using CrmWeb.Domain.Complaints;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.CustomerTags;
using CrmWeb.Domain.Lists;
using Rule = System.Linq.Expressions.Expression<System.Func<CrmWeb.Domain.Customers.Customer, bool>>;

namespace CrmWeb.Data.Lists;

/// <summary>What is asked of the rows that belong to a customer (从属记录条件): addresses, numbers, tags, complaints. One that fits is enough.</summary>
internal sealed class BelongingRules(CrmDbContext db)
{
    public Rule? Of(FilterCondition asked) => asked.Field switch
    {
        CustomerField.OpenComplaint => KindRules.YesNo(asked, In(db.Complaints.OfKind(CaseKind.Complaint).Open().Select(c => c.CustomerId))),
        CustomerField.Tags => Tags(asked),
        CustomerField.City => Text(asked, db.Set<CustomerAddress>().Select(a => new Said { CustomerId = a.CustomerId, Text = a.City.ToLower() })),
        CustomerField.Region => Text(asked, db.Set<CustomerAddress>().Select(a => new Said { CustomerId = a.CustomerId, Text = a.Region.ToLower() })),
        CustomerField.Country => Text(asked, db.Set<CustomerAddress>().Select(a => new Said { CustomerId = a.CustomerId, Text = a.Country.ToLower() })),
        CustomerField.Phone => Text(asked, db.Set<CustomerPhone>().Select(p => new Said { CustomerId = p.CustomerId, Text = p.Key })),
        CustomerField.Email => Text(asked, db.Set<CustomerEmail>().Select(e => new Said { CustomerId = e.CustomerId, Text = e.Key })),
        _ => null,
    };

    private static Rule Text(FilterCondition asked, IQueryable<Said> rows)
    {
        var sought = asked.Values.Count > 0 ? FilterValues.Folded(asked.Field, asked.Values[0]) : "";
        return asked.Operator switch
        {
            FilterOperator.Has => In(rows.Where(r => r.Text.Contains(sought)).Select(r => r.CustomerId)),
            FilterOperator.Lacks => In(rows.Where(r => r.Text.Contains(sought)).Select(r => r.CustomerId)).Negated(),
            FilterOperator.Starts => In(rows.Where(r => r.Text.StartsWith(sought)).Select(r => r.CustomerId)),
            FilterOperator.None => In(rows.Where(r => r.Text != "").Select(r => r.CustomerId)).Negated(),
            _ => In(rows.Where(r => r.Text != "").Select(r => r.CustomerId)),
        };
    }

    private Rule Tags(FilterCondition asked)
    {
        var (given, ids) = (db.Set<CustomerTag>(), asked.Values.Select(v => int.Parse(v, CultureInfo.InvariantCulture)).ToList());
        return asked.Operator switch
        {
            FilterOperator.Is => In(given.Where(t => ids.Contains(t.TagId)).Select(t => t.CustomerId)),
            FilterOperator.Not => In(given.Where(t => ids.Contains(t.TagId)).Select(t => t.CustomerId)).Negated(),
            FilterOperator.All => ids.Select(id => In(given.Where(t => t.TagId == id).Select(t => t.CustomerId))).Aggregate((one, other) => one.And(other)),
            FilterOperator.None => In(given.Select(t => t.CustomerId)).Negated(),
            _ => In(given.Select(t => t.CustomerId)),
        };
    }

    private static Rule In(IQueryable<int> customerIds) => c => customerIds.Contains(c.Id);

    private sealed class Said
    {
        public required int CustomerId { get; init; }
        public required string Text { get; init; }
    }
}
