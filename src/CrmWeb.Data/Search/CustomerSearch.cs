using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Search;

namespace CrmWeb.Data.Search;

/// <summary>Finds customers by any part of what they are called (客户检索), in any script.</summary>
/// <remarks>The one seam of the search: pages know the text that was typed and nothing of grams. See docs/adr/0010-search-by-grams.md.</remarks>
public static class CustomerSearch
{
    // Nobody types more; a pasted page must not become a query of a thousand conditions.
    private const int MostWords = 8;

    extension(IQueryable<Customer> customers)
    {
        /// <summary>Customers that hold every word of the text; all of them when it has none.</summary>
        public IQueryable<Customer> Matching(CrmDbContext db, string? text)
            => Words(text).Aggregate(customers, (found, word) => found.Holding(db.Set<CustomerGram>(), word));

        /// <summary>The same for a reader: who sees personal details masked finds by name and code alone, and an individual by code, for an answer tells too.</summary>
        public IQueryable<Customer> MatchingFor(StaffScope staff, CrmDbContext db, string? text)
        {
            // The grams, which have their index, leave few; which of the words stands in a name or a code is asked of those alone.
            return customers.Matching(db, text).ToldTo(staff, Words(text));
        }

        /// <summary>Those that hold every word, each looked at by itself.</summary>
        internal IQueryable<Customer> Saying(IReadOnlyList<string> words, StaffScope staff)
            => words.Aggregate(customers, (rest, word) => rest.Where(c => c.SearchText.Contains(word))).ToldTo(staff, words);

        private IQueryable<Customer> ToldTo(StaffScope staff, IReadOnlyList<string> words) => staff.SeesMasked
            ? words.Aggregate(customers, (rest, word) => rest.Where(c => (c.Class != CustomerClass.Individual && c.Stakeholder.SearchText.Contains(word)) || c.CodeKey.Contains(word)))
            : customers;

        private IQueryable<Customer> Holding(IQueryable<CustomerGram> grams, string word)
        {
            var found = Gram.Needed(word).Aggregate(customers, (rest, range) =>
            {
                var holders = Within(grams, range).Select(g => g.CustomerId);
                return rest.Where(c => holders.Contains(c.Id));
            });
            // One gram says it for certain; several may lie apart in the text.
            return word.Length <= Gram.Length ? found : found.Where(c => c.SearchText.Contains(word));
        }
    }

    internal static IReadOnlyList<string> Words(string? text) => [.. SearchText.Words(text).Take(MostWords)];

    private static IQueryable<CustomerGram> Within(IQueryable<CustomerGram> grams, GramRange range)
        => range.IsOne ? grams.Where(g => g.Gram == range.From) : grams.Where(g => g.Gram >= range.From && g.Gram < range.To);
}
