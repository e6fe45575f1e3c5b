using CrmWeb.Data.Search;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Lists;

namespace CrmWeb.Data.Lists;

/// <summary>Finds the customers that a list holds (列表选取), the same for the page, a file and a change of many.</summary>
public static class ChosenCustomers
{
    extension(IQueryable<Customer> customers)
    {
        /// <param name="choice">Whose fields this person may ask for: see <see cref="FilterFault.Of"/>.</param>
        public IQueryable<Customer> Chosen(CrmDbContext db, StaffScope staff, CustomerChoice choice, FilterTime time)
        {
            if (FilterFault.Of(choice.Filter, staff) is not null)
                return customers.Where(_ => false);

            var (filter, rules) = (choice.Filter, new FieldRules(db, staff, time));
            customers = choice.SpeaksOfArchived ? customers : customers.Current();
            // Each condition by itself where all must hold, so that an engine picks the one whose index helps most.
            IEnumerable<FilterNode> asked = filter.IsEmpty ? [] : filter.IsAny ? [filter] : filter.Items;
            return asked.Aggregate(customers, (found, node) => found.Where(rules.Of(node))).MatchingFor(staff, db, choice.Words);
        }
    }
}
