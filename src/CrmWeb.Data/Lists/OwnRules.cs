using System.Globalization;
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

        var fitting = Fitting(asked, Said(asked)).Select(v => v.RecordId);
        Expression<Func<Customer, bool>> rule = c => fitting.Contains(c.Id);
        return asked.Operator is FilterOperator.Not or FilterOperator.Lacks or FilterOperator.None ? rule.Negated().And(IsThere(asked)) : rule;
    }

    // That nothing is said in a field that is not there, or is of another type, would hold for everybody.
    private Expression<Func<Customer, bool>> IsThere(FilterCondition asked)
    {
        var (id, type) = (asked.Own, Enum.GetValues<CustomFieldType>().Single(t => CustomerFields.OfType(t) == asked.Field));
        return c => db.CustomFields.Any(f => f.Id == id && f.Owner == FieldOwner.Customer && f.Type == type);
    }

    private IQueryable<CustomerFieldValue> Said(FilterCondition asked)
    {
        var id = asked.Own;
        var values = db.CustomerFieldValues.Where(v => v.FieldId == id);
        return asked.Field switch
        {
            CustomerField.OwnText => values.Where(v => v.Text != null),
            CustomerField.OwnNumber => values.Where(v => v.Number != null),
            CustomerField.OwnDay => values.Where(v => v.Day != null),
            CustomerField.OwnChoice => values.Where(v => v.ChoiceId != null),
            _ => values.Where(v => v.IsYes != null),
        };
    }

    private IQueryable<CustomerFieldValue> Fitting(FilterCondition asked, IQueryable<CustomerFieldValue> said)
        => asked.Operator is FilterOperator.None or FilterOperator.Some ? said : asked.Field switch
        {
            CustomerField.OwnText => Texts(asked, said),
            CustomerField.OwnNumber => Numbers(asked, said),
            CustomerField.OwnDay => Days(asked, said),
            CustomerField.OwnChoice => Choices(asked, said),
            _ => Answers(asked, said),
        };

    private static IQueryable<CustomerFieldValue> Texts(FilterCondition asked, IQueryable<CustomerFieldValue> said)
    {
        var sought = FilterValues.Folded(asked.Field, asked.Values[0]);
        return asked.Operator is FilterOperator.Starts ? said.Where(v => v.Text!.ToLower().StartsWith(sought)) : said.Where(v => v.Text!.ToLower().Contains(sought));
    }

    private static IQueryable<CustomerFieldValue> Numbers(FilterCondition asked, IQueryable<CustomerFieldValue> said)
    {
        var bound = FilterValues.Money(asked.Values[0]);
        return asked.Operator is FilterOperator.Min ? said.Where(v => v.Number >= bound) : said.Where(v => v.Number <= bound);
    }

    private IQueryable<CustomerFieldValue> Days(FilterCondition asked, IQueryable<CustomerFieldValue> said)
    {
        var (from, until) = new DayRules(asked, time).Span;
        return said.Where(v => v.Day >= from && v.Day <= until);
    }

    private static IQueryable<CustomerFieldValue> Choices(FilterCondition asked, IQueryable<CustomerFieldValue> said)
    {
        var ids = asked.Values.Select(v => (int?)int.Parse(v, CultureInfo.InvariantCulture)).ToList();
        return said.Where(v => ids.Contains(v.ChoiceId));
    }

    private static IQueryable<CustomerFieldValue> Answers(FilterCondition asked, IQueryable<CustomerFieldValue> said)
    {
        var (yes, no) = (asked.Values.Contains(FilterText.Yes), asked.Values.Contains(FilterText.No));
        return said.Where(v => (yes && v.IsYes == true) || (no && v.IsYes == false));
    }
}
