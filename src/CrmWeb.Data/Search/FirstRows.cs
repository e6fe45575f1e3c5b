using CrmWeb.Data.Access;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Search;

/// <summary>The first rows of a list that is searched (列表检索首页): words that many hold are met among the first rows of the list, and all others by their grams.</summary>
public static class FirstRows
{
    /// <summary>So many rows of a list are looked at one by one.</summary>
    public const int LookedAt = 10_000;

    extension(CrmDbContext db)
    {
        /// <summary>Of the customers given those who hold the words (词语持有者), the newest first, to be counted up to a bound; none where few hold them, or for who sees names masked.</summary>
        /// <param name="few">More holders than these of the rarest part of the words are many.</param>
        public async Task<IQueryable<int>?> HoldersAsync(string? text, StaffScope staff, IQueryable<Customer> customers, int few, CancellationToken cancel)
        {
            var words = CustomerSearch.Words(text);
            // A text may hold several grams of one beginning, and would be counted by each of them.
            if (words.Count == 0 || staff.SeesMasked || await db.RarestAsync(words, few, cancel) is not { IsFew: false, Range.IsOne: true } rarest)
                return null;

            var postings = db.Set<CustomerGram>().Select(g => new Posting { Gram = g.Gram, Id = g.CustomerId });
            return rarest.Holders(postings.OfTeams(db, staff, p => p.Id), postings).Join(customers.Saying(words, staff), p => p.Id, c => c.Id, (p, _) => p)
                .OrderByDescending(p => p.Gram).ThenByDescending(p => p.Id).Select(p => p.Id);
        }

        /// <summary>Whether so many customers hold the words, as far as their rarest part tells, that rows of them are soon met; not for who sees names masked.</summary>
        public async Task<bool> IsCommonAsync(string? text, StaffScope staff, CancellationToken cancel)
        {
            var words = CustomerSearch.Words(text);
            return words.Count > 0 && !staff.SeesMasked && !(await db.RarestAsync(words, FirstFound.Few, cancel)).IsFew;
        }

        private async Task<RarestGram> RarestAsync(IReadOnlyList<string> words, int few, CancellationToken cancel)
            => (await RarestGram.AmongAsync(db, words, [db.Set<CustomerGram>().Select(g => g.Gram)], few, cancel))[0];
    }

    extension<TRow>(IQueryable<TRow> all)
    {
        /// <summary>The first of all that hold a text; of common words from those of the list's first rows, where they fill the page.</summary>
        /// <param name="isCommon">Many hold the words.</param>
        /// <param name="first">Those of the first rows of the list that hold the text, in its order.</param>
        public async Task<List<TRow>> FirstRowsAsync(bool isCommon, IQueryable<TRow> first, int most, CancellationToken cancel)
        {
            var met = isCommon ? await first.Take(most).ToListAsync(cancel) : [];
            return met.Count == most ? met : await all.Take(most).ToListAsync(cancel);
        }
    }

    extension(IQueryable<Customer> customers)
    {
        /// <summary>Those that hold every word of the text, each row looked at by itself: for the few that another question leaves.</summary>
        public IQueryable<Customer> Saying(string? text, StaffScope staff) => customers.Saying(CustomerSearch.Words(text), staff);
    }
}
