using System.Globalization;
using System.Linq.Expressions;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Lists;
using Rule = System.Linq.Expressions.Expression<System.Func<CrmWeb.Domain.Customers.Customer, bool>>;

namespace CrmWeb.Data.Lists;

/// <summary>How the operators of each kind of field are asked (各类字段的条件).</summary>
internal static class KindRules
{
    public static Rule Choice<T>(FilterCondition asked, Expression<Func<Customer, T?>> field)
        where T : struct, Enum
    {
        var values = asked.Values.Select(v => (T?)Enum.Parse<T>(v)).ToList();
        return asked.Operator switch
        {
            FilterOperator.Is => OneOf(field, values),
            FilterOperator.Not => OneOf(field, values).Negated(),
            FilterOperator.None => field.Then(x => x == null),
            _ => field.Then(x => x != null),
        };
    }

    public static Rule Key(FilterCondition asked, Expression<Func<Customer, int?>> field, int me)
    {
        var values = asked.Values.Select(v => (int?)(v == FilterText.Me ? me : int.Parse(v, CultureInfo.InvariantCulture))).ToList();
        return asked.Operator switch
        {
            FilterOperator.Is => OneOf(field, values),
            FilterOperator.Not => OneOf(field, values).Negated(),
            FilterOperator.None => field.Then(x => x == null),
            _ => field.Then(x => x != null),
        };
    }

    // Where nothing is known the text is empty.
    public static Rule Code(FilterCondition asked, Expression<Func<Customer, string>> field)
    {
        var values = asked.Values.ToList();
        return asked.Operator switch
        {
            FilterOperator.Is => field.Then(x => values.Contains(x)),
            FilterOperator.Not => field.Then(x => !values.Contains(x)),
            FilterOperator.None => field.Then(x => x == ""),
            _ => field.Then(x => x != ""),
        };
    }

    public static Rule Text(FilterCondition asked, Expression<Func<Customer, string>> field)
        => field.Then(Text(asked));

    public static Rule Money(FilterCondition asked, Expression<Func<Customer, decimal>> field)
    {
        var bound = FilterValues.Money(asked.Values[0]);
        return asked.Operator is FilterOperator.Min ? field.Then(x => x >= bound) : field.Then(x => x <= bound);
    }

    public static Rule Number(FilterCondition asked, Expression<Func<Customer, int?>> field)
    {
        var bound = asked.Values.Count > 0 ? FilterValues.Number(asked.Values[0]) : 0;
        return asked.Operator switch
        {
            FilterOperator.Min => field.Then(x => x >= bound),
            FilterOperator.Max => field.Then(x => x <= bound),
            FilterOperator.None => field.Then(x => x == null),
            _ => field.Then(x => x != null),
        };
    }

    // Both answers together are no question.
    public static Rule YesNo(FilterCondition asked, Rule field)
        => asked.Values.Distinct().Count() > 1 ? _ => true : asked.Values[0] == FilterText.Yes ? field : field.Negated();

    /// <summary>What is asked of a text that is kept as it is compared.</summary>
    private static Expression<Func<string, bool>> Text(FilterCondition asked)
    {
        var sought = asked.Values.Count > 0 ? FilterValues.Folded(asked.Field, asked.Values[0]) : "";
        return asked.Operator switch
        {
            FilterOperator.Has => x => x.Contains(sought),
            FilterOperator.Lacks => x => !x.Contains(sought),
            FilterOperator.Starts => x => x.StartsWith(sought),
            FilterOperator.None => x => x == "",
            _ => x => x != "",
        };
    }

    private static Rule OneOf<T>(Expression<Func<Customer, T>> field, List<T> values)
    {
        // Of one value an index is walked in the order of what stands behind it.
        if (values.Count != 1)
            return field.Then(x => values.Contains(x));

        Expression<Func<T>> only = () => values[0];
        return Expression.Lambda<Func<Customer, bool>>(Expression.Equal(field.Body, only.Body), field.Parameters[0]);
    }
}
