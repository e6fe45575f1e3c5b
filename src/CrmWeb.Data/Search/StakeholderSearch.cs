using CrmWeb.Domain.Stakeholders;

namespace CrmWeb.Data.Search;

/// <summary>Finds stakeholders by any part of what they are called (利益相关者检索).</summary>
public static class StakeholderSearch
{
    extension(IQueryable<Stakeholder> stakeholders)
    {
        /// <summary>Stakeholders that hold every word of the text; one that is a customer is found by all that finds the customer.</summary>
        public IQueryable<Stakeholder> Matching(CrmDbContext db, string? text)
        {
            var words = CustomerSearch.Words(text);
            if (words.Count == 0)
                return stakeholders;

            var customers = db.Customers.Matching(db, text).Select(c => (int?)c.Id);
            // Those who are no customers are few, so that their texts can be looked through.
            var others = words.Aggregate(
                db.Stakeholders.Where(s => s.CustomerId == null),
                (found, word) => found.Where(s => s.SearchText.Contains(word))).Select(s => s.Id);
            return stakeholders.Where(s => customers.Contains(s.CustomerId) || others.Contains(s.Id));
        }
    }
}
