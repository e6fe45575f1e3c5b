using CrmWeb.Domain.Customers;

namespace CrmWeb.Data.Search;

/// <summary>Finds contacts by any part of name, number or address (联系人检索).</summary>
public static class ContactSearch
{
    extension(IQueryable<Contact> contacts)
    {
        /// <summary>Contacts that hold every word of the text themselves; their customers' grams lead to them.</summary>
        public IQueryable<Contact> Matching(CrmDbContext db, string? text)
        {
            var theirs = db.Customers.Matching(db, text).Select(c => c.Id);
            return contacts.Where(c => theirs.Contains(c.CustomerId)).Saying(text);
        }

        /// <summary>The same, each contact looked at by itself: for the few that another question leaves.</summary>
        public IQueryable<Contact> Saying(string? text)
            => CustomerSearch.Words(text).Aggregate(contacts, (found, word) => found.Where(c => c.SearchText.Contains(word)));
    }
}
