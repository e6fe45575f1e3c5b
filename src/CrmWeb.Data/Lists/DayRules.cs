using System.Linq.Expressions;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Lists;
using CrmWeb.Domain.Settings;
using Rule = System.Linq.Expressions.Expression<System.Func<CrmWeb.Domain.Customers.Customer, bool>>;

namespace CrmWeb.Data.Lists;

/// <summary>How a condition on a day is asked (日期条件), of fields that hold days and of those that hold moments.</summary>
internal sealed class DayRules(FilterCondition asked, FilterTime time)
{
    /// <summary>The days asked for, first and last.</summary>
    public (DateOnly From, DateOnly Until) Span => asked.Operator switch
    {
        FilterOperator.From => (FilterValues.Day(asked.Values[0]), DateOnly.MaxValue),
        FilterOperator.Until => (DateOnly.MinValue, FilterValues.Day(asked.Values[0])),
        FilterOperator.Last => (time.Today.AddDays(-Days), time.Today),
        FilterOperator.Ago => (DateOnly.MinValue, time.Today.AddDays(-Days - 1)),
        FilterOperator.Next => (time.Today, time.Today.AddDays(Days)),
        _ => (DateOnly.MinValue, DateOnly.MaxValue),
    };

    private int Days => FilterValues.Number(asked.Values[0]);

    public Rule Of(Expression<Func<Customer, DateOnly?>> field)
    {
        var (from, until) = Span;
        return asked.Operator switch
        {
            FilterOperator.None => field.Then(x => x == null),
            FilterOperator.Some => field.Then(x => x != null),
            FilterOperator.From => field.Then(x => x >= from),
            FilterOperator.Until or FilterOperator.Ago => field.Then(x => x <= until),
            _ => field.Then(x => x >= from).And(field.Then(x => x <= until)),
        };
    }

    public Rule Of(Expression<Func<Customer, DateTime?>> field)
    {
        var (from, until) = Span;
        var (begins, ends) = (from == DateOnly.MinValue ? DateTime.MinValue : time.Zone.StartOf(from), until == DateOnly.MaxValue ? DateTime.MaxValue : time.Zone.StartOf(until.AddDays(1)));
        return asked.Operator switch
        {
            FilterOperator.None => field.Then(x => x == null),
            FilterOperator.Some => field.Then(x => x != null),
            FilterOperator.From => field.Then(x => x >= begins),
            FilterOperator.Until or FilterOperator.Ago => field.Then(x => x < ends),
            _ => field.Then(x => x >= begins).And(field.Then(x => x < ends)),
        };
    }
}
