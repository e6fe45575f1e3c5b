using CrmWeb.Domain.Advice;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Households;
using CrmWeb.Domain.Occasions;

namespace CrmWeb.Data.Demo;

/// <summary>Families and days that matter to the demo company's customers (演示家庭与重要日期).</summary>
internal sealed class DemoHouseholds(DemoWords words, Random random, DateTime now, DateOnly today)
{
    private const double Known = 0.4;

    public IEnumerable<HouseholdMember> Members(IEnumerable<DemoCustomers.Made> customers)
        => customers.Select(c => c.Customer).Where(c => c.Class == CustomerClass.Individual && random.Chance(Known)).SelectMany(Family);

    /// <summary>Of a firm the day it was founded, of a person the wedding; some of them just ahead.</summary>
    public IEnumerable<Occasion> Days(IEnumerable<DemoCustomers.Made> customers)
        => customers.Select(c => c.Customer).Where(c => c.Class != CustomerClass.Government && random.Chance(Known / 2))
            .Select(c => new Occasion(c, null, c.Class == CustomerClass.Individual ? words.Wedding : words.Founding, today.AddYears(-2 - random.Next(20)).AddDays(random.Next(365)), By(c)));

    private IEnumerable<HouseholdMember> Family(Customer customer)
    {
        yield return Member(customer, FamilyRelation.Partner, 25);
        for (var child = random.Next(3); child > 0; child--)
            yield return Member(customer, FamilyRelation.Child, 1);
    }

    private HouseholdMember Member(Customer customer, FamilyRelation relation, int atLeast)
        => new(customer, new MemberTraits(words.Person(random), relation, today.AddYears(-atLeast - random.Next(20)).AddDays(-random.Next(365)), ""), By(customer));

    private Entered By(Customer customer) => new(now, customer.OwnerId);
}
