using System.Globalization;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Domain.Lists;

namespace CrmWeb.Data.Lists;

/// <summary>Which of the values that records hold in the company's own fields fit a condition (自定义字段值匹配), the same for every kind of record.</summary>
public static class FieldMatches
{
    extension<T>(IQueryable<T> values)
        where T : FieldValue
    {
        /// <summary>Those that say something in the field, for <c>None</c> and <c>Some</c>, else those that say what is asked for.</summary>
        public IQueryable<T> Fitting(FilterCondition asked, FilterTime time)
        {
            var id = asked.Own;
            var said = values.Where(v => v.FieldId == id).Said(asked.Field);
            return asked.Operator is FilterOperator.None or FilterOperator.Some ? said : asked.Field switch
            {
                CustomerField.OwnText => said.Texts(asked),
                CustomerField.OwnNumber => said.Numbers(asked),
                CustomerField.OwnDay => said.Days(asked, time),
                CustomerField.OwnChoice => said.Choices(asked),
                _ => said.Answers(asked),
            };
        }

        private IQueryable<T> Said(CustomerField type) => type switch
        {
            CustomerField.OwnText => values.Where(v => v.Text != null),
            CustomerField.OwnNumber => values.Where(v => v.Number != null),
            CustomerField.OwnDay => values.Where(v => v.Day != null),
            CustomerField.OwnChoice => values.Where(v => v.ChoiceId != null),
            _ => values.Where(v => v.IsYes != null),
        };

        private IQueryable<T> Texts(FilterCondition asked)
        {
            var sought = FilterValues.Folded(asked.Field, asked.Values[0]);
            return asked.Operator is FilterOperator.Starts ? values.Where(v => v.Text!.ToLower().StartsWith(sought)) : values.Where(v => v.Text!.ToLower().Contains(sought));
        }

        private IQueryable<T> Numbers(FilterCondition asked)
        {
            var bound = FilterValues.Money(asked.Values[0]);
            return asked.Operator is FilterOperator.Min ? values.Where(v => v.Number >= bound) : values.Where(v => v.Number <= bound);
        }

        private IQueryable<T> Days(FilterCondition asked, FilterTime time)
        {
            var (from, until) = new DayRules(asked, time).Span;
            return values.Where(v => v.Day >= from && v.Day <= until);
        }

        private IQueryable<T> Choices(FilterCondition asked)
        {
            var ids = asked.Values.Select(v => (int?)int.Parse(v, CultureInfo.InvariantCulture)).ToList();
            return values.Where(v => ids.Contains(v.ChoiceId));
        }

        private IQueryable<T> Answers(FilterCondition asked)
        {
            var (yes, no) = (asked.Values.Contains(FilterText.Yes), asked.Values.Contains(FilterText.No));
            return values.Where(v => (yes && v.IsYes == true) || (no && v.IsYes == false));
        }
    }
}
