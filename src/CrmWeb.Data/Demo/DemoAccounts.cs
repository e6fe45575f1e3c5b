using System.Globalization;
using CrmWeb.Domain.Customers;
using static CrmWeb.Domain.Customers.DecisionRole;
using static CrmWeb.Domain.Customers.Influence;

namespace CrmWeb.Data.Demo;

/// <summary>Gives the larger accounts of the demo company whole tables of people (演示决策圈): who decides, influences, uses, keeps the gate.</summary>
/// <remarks>By a chance of its own, so that the other customers stay as they are. The last seat of a table is the one that nobody has spoken with.</remarks>
internal sealed class DemoAccounts(DemoWords words, Random random)
{
    private const int Large = 16;

    private static readonly AccountSeat[][] Tables =
    [
        [new(Decider, High, 1), new(Influencer, High, -1), new(User, Medium, 2), new(Gatekeeper, Medium, -2), new(Approver, High, 0)],
        [new(Decider, High, 2), new(User, Low, 1), new(Buyer, Medium, 0), new(Approver, High, null)],
        [new(Decider, High, 1), new(Influencer, Medium, 1), new(User, Medium, 2), new(Buyer, Low, -1), new(Gatekeeper, Low, 0), new(User, Low, 0)],
        [new(Influencer, High, 0), new(User, Medium, -1), new(Buyer, Medium, -1), new(Decider, High, -2)],
    ];

    public void Seat(IEnumerable<DemoCustomers.Made> customers)
    {
        var large = customers.Where(c => c.Customer.Class != CustomerClass.Individual).OrderByDescending(c => c.Weight).Take(Large);
        foreach (var (one, place) in large.Select((one, place) => (one.Customer, place)))
            SeatAt(one, Tables[place % Tables.Length]);
    }

    private void SeatAt(Customer customer, AccountSeat[] table)
    {
        foreach (var (seat, place) in table.Select((seat, place) => (seat, place)))
        {
            var contact = place < customer.Contacts.Count ? customer.Contacts[place] : Newcomer(customer, place);
            contact.Describe(new ContactTraits(
                contact.Name, contact.JobTitle, seat.Role, seat.Influence, seat.Attitude, StaffId: customer.OwnerId,
                Phone: contact.Phone, Email: contact.Email, Birthday: contact.Birthday));
        }
    }

    private Contact Newcomer(Customer customer, int place)
    {
        var contact = new Contact(customer, words.Person(random));
        contact.Describe(new ContactTraits(contact.Name, random.Pick(words.JobTitles), Email: string.Create(
            CultureInfo.InvariantCulture, $"{customer.Code.ToLowerInvariant()}-{place + 1}@example.com")));
        return contact;
    }
}
