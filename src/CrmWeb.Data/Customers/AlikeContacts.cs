using CrmWeb.Data.Search;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Imports;
using CrmWeb.Domain.Search;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Customers;

/// <summary>A contact that may be the same person as another (疑似重复联系人), within the reader's reach.</summary>
public sealed record AlikeContact(string Name, int CustomerId, string Customer, Likeness Likeness);

/// <summary>The person who is looked for (联系人查重条件), as typed so far.</summary>
/// <param name="FormId">The form that asks: what it saved itself is nobody else.</param>
public sealed record ContactSought(int Id, Guid? FormId, int CustomerId, string Name, string Phone, string Email);

/// <summary>Looks for the same person: by name, number or address at the same customer, by number or address at the others.</summary>
public static class AlikeContacts
{
    private const int Most = 5;
    private const int MostOfCompany = 300;
    private const int MostElsewhere = 50;

    // So many digits at the end are the same with and without the codes before them.
    private const int Tail = 7;

    extension(CrmDbContext db)
    {
        public async Task<IReadOnlyList<AlikeContact>> AlikeAsync(ContactSought sought, StaffScope staff, CancellationToken cancel = default)
        {
            var (id, form, company) = (sought.Id, sought.FormId, sought.CustomerId);
            var others = db.Contacts.AsNoTracking().VisibleTo(staff).Current().Where(c => c.Id != id && (c.FormId == null || c.FormId != form));
            var near = await ReadAsync(others.Where(c => c.CustomerId == company), MostOfCompany, cancel);
            var elsewhere = others.Where(c => c.CustomerId != company);
            var phone = PhoneText.KeyOf(sought.Phone);
            if (phone.Length >= Tail)
                near.AddRange(await ReadAsync(elsewhere.Matching(db, phone[^Tail..]), MostElsewhere, cancel));
            if (sought.Email.Contains('@'))
                near.AddRange(await ReadAsync(elsewhere.Matching(db, sought.Email), MostElsewhere, cancel));
            return [.. near.DistinctBy(c => c.Id).Select(c => (Contact: c, Likeness: c.LikenessTo(sought))).Where(c => c.Likeness is not null).Take(Most)
                .Select(c => new AlikeContact(c.Contact.Name, c.Contact.CustomerId, c.Contact.Customer, c.Likeness!.Value))];
        }
    }

    private static Task<List<Person>> ReadAsync(IQueryable<Contact> contacts, int most, CancellationToken cancel)
        => contacts.OrderBy(c => c.Id).Take(most).Select(c => new Person(c.Id, c.Name, c.CustomerId, c.Customer.Name, c.Phone, c.Email)).ToListAsync(cancel);

    private sealed record Person(int Id, string Name, int CustomerId, string Customer, string Phone, string Email)
    {
        public Likeness? LikenessTo(ContactSought sought)
            => CustomerId == sought.CustomerId && sought.Name.Length > 0 && SearchText.Normalise(Name) == SearchText.Normalise(sought.Name) ? Likeness.Name
                : PhoneText.KeyOf(sought.Phone) is { Length: > 0 } phone && PhoneText.KeyOf(Phone) == phone ? Likeness.Phone
                : sought.Email.Length > 0 && string.Equals(Email, sought.Email, StringComparison.OrdinalIgnoreCase) ? Likeness.Email
                : null;
    }
}
