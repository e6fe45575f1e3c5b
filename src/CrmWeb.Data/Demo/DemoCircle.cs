using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Stakeholders;

namespace CrmWeb.Data.Demo;

/// <summary>Makes the others in the demo company's circle (演示利益相关者), their links to customers, and what was spoken with them.</summary>
/// <remarks>By a chance of its own, so that customers and their history stay the same with and without it.</remarks>
internal sealed class DemoCircle(CircleWords words, Random random, IReadOnlyList<DemoSeller> sellers, DateTime now, DateOnly today)
{
    private const int Linked = 40;
    private const int PastDays = 540;

    public IReadOnlyList<Stakeholder> Others { get; } = [.. words.Others.Select((one, place) => Made(one, sellers[place % sellers.Count]))];

    /// <summary>The links of the busiest customers, each told once.</summary>
    public IEnumerable<RelationshipLink> Links(IEnumerable<DemoCustomers.Made> customers)
    {
        var busiest = customers.OrderByDescending(c => c.Weight).Take(Linked).ToList();
        return [.. busiest.SelectMany((one, place) => Around(one.Customer, place)), .. Referrals(busiest), .. Houses(busiest.ConvertAll(b => b.Customer))];
    }

    /// <summary>Some customers play a second part: they sell our machines on, supply us, or have a share in us.</summary>
    public static void PlaySecondParts(IEnumerable<DemoCustomers.Made> customers)
    {
        StakeholderRole[] second = [StakeholderRole.Partner, StakeholderRole.Partner, StakeholderRole.Supplier, StakeholderRole.Owner, StakeholderRole.Partner];
        var firms = customers.Where(c => c.Customer.Class == CustomerClass.Enterprise).OrderByDescending(c => c.Weight);
        foreach (var (one, role) in firms.Skip(2).Zip(second))
            one.Customer.Stakeholder.Play(role);
    }

    public IEnumerable<StakeholderTouch> Touches() => words.Others.Zip(Others).SelectMany(pair => TouchesOf(pair.First, pair.Second));

    private static Stakeholder Made(CircleOne one, DemoSeller seller)
    {
        var made = new Stakeholder(one.Name, one.Roles, seller.TeamId, seller.StaffId);
        made.Describe("", "", "", one.Notes);
        return made;
    }

    // The busier the customer, the more stand around it.
    private IEnumerable<RelationshipLink> Around(Customer customer, int place)
        => Others.OrderBy(_ => random.Next()).Take(place < 6 ? 6 : 1 + random.Next(3)).Select(other => LinkOf(other, customer.Stakeholder));

    private RelationshipLink LinkOf(Stakeholder other, Stakeholder customer)
    {
        var since = today.AddDays(-200 - random.Next(1500));
        return other.Roles switch
        {
            _ when other.Roles.HasFlag(StakeholderRole.Supplier) => new(other, customer, LinkKind.Supplies, since, ""),
            StakeholderRole.Owner => new(other, customer, random.Chance(0.4) ? LinkKind.Owns : LinkKind.Refers, since, ""),
            StakeholderRole.Partner => random.Chance(0.5) ? new(customer, other, LinkKind.SellsThrough, since, "") : new(other, customer, LinkKind.Refers, since, ""),
            StakeholderRole.Employee => new(other, customer, LinkKind.Refers, since, ""),
            _ => new(other, customer, LinkKind.Supplies, since, ""), // a rival who sells there too
        };
    }

    // A chain of recommendations: of each two, the one that was there first brought the other.
    private IEnumerable<RelationshipLink> Referrals(List<DemoCustomers.Made> busiest)
        => busiest.Skip(12).Take(14).Select((one, place) => busiest[place / 2].Since <= one.Since ? (busiest[place / 2], one) : (one, busiest[place / 2]))
            .Select(((DemoCustomers.Made By, DemoCustomers.Made Brought) r)
                => new RelationshipLink(r.By.Customer.Stakeholder, r.Brought.Customer.Stakeholder, LinkKind.Refers, r.Brought.Since, words.Referral));

    private static IEnumerable<RelationshipLink> Houses(List<Customer> busiest)
    {
        var firms = busiest.FindAll(c => c.Class == CustomerClass.Enterprise);
        return firms.Skip(8).Take(4).Select((daughter, place) => new RelationshipLink(firms[place].Stakeholder, daughter.Stakeholder, LinkKind.ParentOf, null, ""));
    }

    private IEnumerable<StakeholderTouch> TouchesOf(CircleOne one, Stakeholder stakeholder)
    {
        var talks = words.Talks.Where(t => one.Roles.HasFlag(t.Role)).ToList();
        for (var back = one.QuietDays; back < PastDays; back += one.EveryDays * 2 / 3 + random.Next(one.EveryDays * 2 / 3))
        {
            var talk = random.Pick(talks);
            var facts = new TouchFacts(today.AddDays(-back), random.Pick(Enum.GetValues<Channel>()), random.Chance(0.6) ? Direction.Out : Direction.In,
                talk.Subject, talk.Notes, random.Chance(0.6) ? Math.Clamp(one.Mood + random.Next(-1, 2), -InteractionFacts.MoodMost, InteractionFacts.MoodMost) : null);
            yield return new StakeholderTouch(stakeholder, stakeholder.OwnerId!.Value, facts, now.AddDays(-back)).FromForm(DemoForms.Next(random));
        }
    }
}
