using CrmWeb.Domain.Completeness;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Relationships;

namespace CrmWeb.Domain.Tests.Completeness;

public sealed class ProfileCompletenessTests
{
    private static readonly Entered Entered = new(new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc), 1);

    [Fact]
    public void Of_an_unknown_company_the_way_to_reach_it_is_asked_first()
    {
        var profile = ProfileCompleteness.Of(Customer(CustomerClass.Enterprise), false, false);

        Assert.Equal((0, 10, ProfileQuestion.Reach), (profile.Known, profile.Asked, profile.Next));
    }

    [Fact]
    public void A_person_is_not_asked_who_decides_and_a_company_not_for_its_birthday()
    {
        var person = Customer(CustomerClass.Individual);
        person.Reach([new CustomerPhone(PointKind.Mobile, "123456")], [], []);

        Assert.Equal((7, ProfileQuestion.Birthday), (ProfileCompleteness.Of(person, true, true).Asked, ProfileCompleteness.Of(person, true, true).Next));
    }

    [Fact]
    public void An_archived_contact_decides_nothing_any_more()
    {
        var firm = Customer(CustomerClass.Enterprise);
        firm.Reach([new CustomerPhone(PointKind.Work, "123456")], [], []);
        new Contact(firm, "Ann").Describe(new("Ann", "", DecisionRole.Decider, Influence.High, 1));
        Assert.Equal(ProfileQuestion.Preference, ProfileCompleteness.Of(firm, true, false).Next);

        firm.Contacts[0].Archive(Entered.At);

        Assert.Equal(ProfileQuestion.Contact, ProfileCompleteness.Of(firm, true, false).Next);
    }

    [Fact]
    public void Where_all_is_known_nothing_is_asked()
    {
        var body = Customer(CustomerClass.Government);
        body.Reach([new CustomerPhone(PointKind.Work, "123456")], [], [new CustomerAddress(PointKind.Work, "1 Road", "", "", "", "")]);
        body.Describe(new(GovernmentKind: Enum.GetValues<GovernmentKind>()[0], Source: CustomerSource.Event, Language: "en"));
        new Contact(body, "Ann").Describe(new("Ann", "", DecisionRole.Approver, Influence.Low, 0));

        var profile = ProfileCompleteness.Of(body, true, true);

        Assert.Equal((1.0, null), (profile.Share, profile.Next));
    }

    private static Customer Customer(CustomerClass kind) => new("K1", "Somebody", kind, 1, null, RelationshipType.Basic, Entered);
}
