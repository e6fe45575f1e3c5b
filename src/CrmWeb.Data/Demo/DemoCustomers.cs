using System.Globalization;
using CrmWeb.Domain.Advice;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Relationships;

namespace CrmWeb.Data.Demo;

/// <summary>Makes the demo company's customers with their contacts (演示客户).</summary>
internal sealed class DemoCustomers(DemoWords words, Random random, IReadOnlyList<DemoSeller> sellers)
{
    /// <summary>A customer, how busy it is, and the day it was first known.</summary>
    internal sealed record Made(Customer Customer, double Weight, DateOnly Since);

    public IEnumerable<Made> Make(int count, DateOnly today, DateTime now)
    {
        for (var number = 1; number <= count; number++)
        {
            var since = today.AddDays(-30 - random.Next(3 * 365 - 60));
            yield return new Made(Customer(number, since, now), Math.Exp(random.Normal() * 0.9), since);
        }
    }

    private Customer Customer(int number, DateOnly since, DateTime now)
    {
        var kind = number % 8 == 0 ? CustomerClass.Government : number % 4 == 1 ? CustomerClass.Individual : CustomerClass.Enterprise;
        var seller = random.Pick(sellers);
        var type = TypeOf(kind);
        var entered = new Entered(since.ToDateTime(new TimeOnly(15, 0), DateTimeKind.Utc), seller.StaffId);
        var customer = new Customer(string.Create(CultureInfo.InvariantCulture, $"K{number:0000}"), NameOf(kind, number), kind,
            seller.TeamId, random.Chance(0.93) ? seller.StaffId : null, type, entered);
        customer.Describe(TraitsOf(kind, number));
        customer.Reach([new CustomerPhone(PointKind.Work, Phone(number, 0))], [new CustomerEmail(PointKind.Work, $"k{number:0000}@example.com")], [Address()]);
        if (kind != CustomerClass.Individual)
            AddContacts(customer, number);
        if (number % 60 == 0)
            customer.Close("rival", DateOnly.FromDateTime(now).AddDays(-40), entered with { At = now.AddDays(-40) });
        return customer;
    }

    private RelationshipType TypeOf(CustomerClass kind) => random.NextDouble() switch
    {
        < 0.06 => RelationshipType.Partner,
        < 0.18 => RelationshipType.Proactive,
        < 0.60 => kind == CustomerClass.Individual ? RelationshipType.Reactive : RelationshipType.Accountable,
        < 0.85 => RelationshipType.Reactive,
        _ => RelationshipType.Basic,
    };

    private string NameOf(CustomerClass kind, int number) => kind switch
    {
        CustomerClass.Individual => words.Person(random),
        CustomerClass.Government => PublicName(number / 8),
        _ => $"{words.FirmFirst[number * 7 % words.FirmFirst.Count]}{Space}{words.FirmLast[number * 5 % words.FirmLast.Count]}",
    };

    // No two bodies of one name: the same body comes again in another city.
    private string PublicName(int number)
        => $"{words.Cities[(number + number / 10 * 3) % words.Cities.Count]}{Space}{words.PublicBodies[number % words.PublicBodies.Count]}";

    private string Space => words.FamilyFirst ? "" : " ";

    // Customers that somebody found, not those out of a file.
    private static readonly CustomerSource[] Found = [.. Enum.GetValues<CustomerSource>().Where(s => s != CustomerSource.Import)];

    private CustomerTraits TraitsOf(CustomerClass kind, int number) => new(
        kind == CustomerClass.Enterprise ? random.Pick(Enum.GetValues<SizeBand>()) : null,
        kind == CustomerClass.Government ? random.Pick(Enum.GetValues<GovernmentKind>()) : null,
        random.Pick(Found),
        words.FamilyFirst ? "zh-CN" : "en",
        words.Currency,
        Birthday: kind == CustomerClass.Individual ? new DateOnly(1960 + random.Next(42), 1, 1).AddDays(random.Next(365)) : null,
        Style: kind == CustomerClass.Individual ? StyleOf(number / 4) : null,
        FamilyStage: kind == CustomerClass.Individual && number % 3 == 0 ? (FamilyStage)(number % 5) : null);

    // Of half of the people we know how they like to be spoken with.
    private static CommunicationStyle? StyleOf(int number) => number % 2 == 0 ? (CommunicationStyle)(number / 2 % 4) : null;

    private void AddContacts(Customer customer, int number)
    {
        for (var place = 0; place < 1 + random.Next(3); place++)
        {
            var name = words.Person(random);
            new Contact(customer, name).Describe(new ContactTraits(
                name, random.Pick(words.JobTitles), random.Pick(Enum.GetValues<DecisionRole>()), random.Pick(Enum.GetValues<Influence>()),
                random.Next(-1, 3), StaffId: customer.OwnerId, Phone: Phone(number, place + 1), Email: $"k{number:0000}-{place + 1}@example.com",
                Birthday: random.Chance(0.4) ? new DateOnly(1965 + random.Next(35), 1, 1).AddDays(random.Next(365)) : null, Style: StyleOf(number + place)));
        }
    }

    // Numbers that the numbering plans keep for stories.
    private string Phone(int customer, int place) => words.FamilyFirst
        ? string.Create(CultureInfo.InvariantCulture, $"010-5555{customer * 10 + place:0000}")
        : string.Create(CultureInfo.InvariantCulture, $"+1 {200 + customer}-555-01{place:00}");

    private CustomerAddress Address() => new(PointKind.Work, words.FamilyFirst
            ? $"{random.Pick(words.Streets)}{random.Next(1, 200)}号" : $"{random.Next(1, 200)} {random.Pick(words.Streets)}",
        random.Pick(words.Cities), "", "", "");
}

/// <summary>A member of the demo staff who owns customers.</summary>
internal sealed record DemoSeller(int StaffId, int TeamId);
