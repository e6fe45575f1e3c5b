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
            return CustomerSearch.Words(text).Aggregate(
                contacts.Where(c => theirs.Contains(c.CustomerId)),
                (found, word) => found.Where(c => c.SearchText.Contains(word)));
        }
    }
}
