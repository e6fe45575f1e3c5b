using System.Linq.Expressions;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Domain.Lists;

namespace CrmWeb.Data.Lists;

/// <summary>What is asked of the company's own fields (自定义字段条件), by an index of field and value.</summary>
internal sealed class OwnRules(CrmDbContext db, FilterTime time)
{
    public Expression<Func<Customer, bool>>? Of(FilterCondition asked)
    {
        if (!asked.Field.IsOwn)
            return null;

        var fitting = db.CustomerFieldValues.Fitting(asked, time).Select(v => v.RecordId);
        Expression<Func<Customer, bool>> rule = c => fitting.Contains(c.Id);
        return asked.Operator is FilterOperator.Not or FilterOperator.Lacks or FilterOperator.None ? rule.Negated().And(IsThere(asked)) : rule;
    }

    // That nothing is said in a field that is not there, or is of another type, would hold for everybody.
    private Expression<Func<Customer, bool>> IsThere(FilterCondition asked)
    {
        var (id, type) = (asked.Own, Enum.GetValues<CustomFieldType>().Single(t => CustomerFields.OfType(t) == asked.Field));
        return c => db.CustomFields.Any(f => f.Id == id && f.Owner == FieldOwner.Customer && f.Type == type);
    }
}
