using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Stakeholders;

namespace CrmWeb.Data.Search;

/// <summary>Finds stakeholders by any part of what they are called (利益相关者检索).</summary>
public static class StakeholderSearch
{
    extension(IQueryable<Stakeholder> stakeholders)
    {
        /// <summary>Stakeholders that hold every word of the text; one that is a customer is found by all that finds the customer.</summary>
        public IQueryable<Stakeholder> Matching(CrmDbContext db, string? text) => stakeholders.Matching(db, text, db.Customers.Matching(db, text));

        /// <summary>The same for a reader: who sees numbers masked finds nobody by them.</summary>
        public IQueryable<Stakeholder> MatchingFor(StaffScope staff, CrmDbContext db, string? text)
        {
            var found = stakeholders.Matching(db, text, db.Customers.MatchingFor(staff, db, text));
            return staff.SeesMasked
                ? CustomerSearch.Words(text).Aggregate(found, (rest, word) => rest.Where(s => s.CustomerId != null || s.SortKey.Contains(word) || s.Name.ToLower().Contains(word)))
                : found;
        }

        /// <summary>The same, each stakeholder looked at by itself: for the few that another question leaves.</summary>
        public IQueryable<Stakeholder> Saying(CrmDbContext db, StaffScope staff, string? text)
        {
            var customers = db.Customers.Saying(text, staff);
            var others = CustomerSearch.Words(text).Aggregate(db.Stakeholders.AsQueryable(), (found, word) => found.Where(s => s.SearchText.Contains(word)));
            return stakeholders.Where(s => customers.Any(c => c.Id == s.CustomerId) || (s.CustomerId == null && others.Any(o => o.Id == s.Id)));
        }

        private IQueryable<Stakeholder> Matching(CrmDbContext db, string? text, IQueryable<Customer> matching)
        {
            var words = CustomerSearch.Words(text);
            if (words.Count == 0)
                return stakeholders;

            var customers = matching.Select(c => (int?)c.Id);
            // Those who are no customers are few, so that their texts can be looked through.
            var others = words.Aggregate(
                db.Stakeholders.Where(s => s.CustomerId == null),
                (found, word) => found.Where(s => s.SearchText.Contains(word))).Select(s => s.Id);
            return stakeholders.Where(s => customers.Contains(s.CustomerId) || others.Contains(s.Id));
        }
    }
}
