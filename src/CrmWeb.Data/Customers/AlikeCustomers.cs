using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Imports;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Customers;

/// <summary>What two customers have in common, so that they may be one (疑似重复的依据).</summary>
public enum Likeness
{
    Name,
    Phone,
    Email,
}

/// <summary>A customer that may be the same as another (疑似重复客户); outside the reader's reach only its owner is named.</summary>
public sealed record AlikeCustomer(int? Id, string Name, string Code, string? City, string? Owner, Likeness Likeness)
{
    /// <summary>Tells namesakes apart.</summary>
    public string Called => string.Join(" · ", new[] { Name, Code, City ?? "" }.Where(part => part.Length > 0));
}

/// <summary>What is looked for (查重条件): the keys of a name, of numbers and of addresses.</summary>
/// <param name="FormId">The form that asks: what it saved itself is no other customer.</param>
/// <param name="SortKey">None while there is no name.</param>
public sealed record AlikeSought(int Id, Guid? FormId, string? SortKey, IEnumerable<string> Phones, IEnumerable<string> Emails)
{
    public static AlikeSought Of(Customer customer)
        => new(customer.Id, customer.FormId, customer.SortKey, customer.Phones.Select(p => p.Key), customer.Emails.Select(e => e.Key));
}

/// <summary>Looks for customers of equal name, telephone number or e-mail address.</summary>
public static class AlikeCustomers
{
    private const int Most = 5;

    // A number is the same with and without the country's code; one without digits is none.
    private static IEnumerable<string> WaysToWrite(string phone)
        => phone.Length == 0 ? [] : PhoneText.WaysToWrite(PhoneText.KeyOf(phone)).Append(phone);

    extension(CrmDbContext db)
    {
        /// <param name="customer">With its numbers and addresses loaded.</param>
        public Task<IReadOnlyList<AlikeCustomer>> AlikeAsync(Customer customer, StaffScope staff, CancellationToken cancel = default)
            => db.AlikeAsync(AlikeSought.Of(customer), staff, cancel);

        public async Task<IReadOnlyList<AlikeCustomer>> AlikeAsync(AlikeSought sought, StaffScope staff, CancellationToken cancel = default)
        {
            var (id, form, name) = (sought.Id, sought.FormId, sought.SortKey);
            var phones = db.OwnersOf<CustomerPhone>(nameof(CustomerPhone.Key), sought.Phones.SelectMany(WaysToWrite));
            var emails = db.OwnersOf<CustomerEmail>(nameof(CustomerEmail.Key), sought.Emails);
            return await db.Customers.AsNoTracking()
                .Where(c => c.Id != id && (c.FormId == null || c.FormId != form) && c.ArchivedAt == null && (c.SortKey == name || phones.Contains(c.Id) || emails.Contains(c.Id)))
                .OrderBy(c => c.Id).Take(Most)
                .Select(c => new AlikeCustomer(
                    db.Customers.VisibleTo(staff).Any(v => v.Id == c.Id) ? c.Id : null,
                    c.Name,
                    c.Code,
                    c.Addresses.OrderBy(a => a.Id).Select(a => a.City).FirstOrDefault(),
                    db.Users.Where(u => u.Id == c.OwnerId).Select(u => u.DisplayName).FirstOrDefault(),
                    c.SortKey == name ? Likeness.Name : phones.Contains(c.Id) ? Likeness.Phone : Likeness.Email))
                .ToListAsync(cancel);
        }

        private IQueryable<int> OwnersOf<T>(string key, IEnumerable<string> keys)
            where T : class
        {
            var known = keys.Where(k => k.Length > 0).Distinct(StringComparer.Ordinal).ToList();
            return db.Set<T>().Where(p => known.Contains(EF.Property<string>(p, key))).Select(p => EF.Property<int>(p, "CustomerId"));
        }
    }
}
