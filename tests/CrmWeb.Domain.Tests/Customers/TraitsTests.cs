using System.Reflection;
using CrmWeb.Domain.Advice;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Relationships;

namespace CrmWeb.Domain.Tests.Customers;

public sealed class TraitsTests
{
    private static readonly Entered Entered = new(new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc), 1);

    [Fact]
    public void A_customer_has_the_traits_that_it_was_described_with()
    {
        var traits = new CustomerTraits(
            SizeBand.Large, GovernmentKind.PublicInstitution, CustomerSource.ColdCall, "zh-CN", "CNY", "https://x.example", new DateOnly(1980, 3, 6), "Likes tea", true,
            CommunicationStyle.Amiable, FamilyStage.SchoolChildren, CampaignId: 7);
        var customer = Customer();

        customer.Describe(traits);

        AssertAllToldApart(traits, new CustomerTraits());
        Assert.Equal(traits, CustomerTraits.Of(customer));
    }

    [Fact]
    public void A_contact_has_the_traits_that_it_was_described_with()
    {
        var traits = new ContactTraits(
            "Ann Lee", "Buyer", DecisionRole.Buyer, Influence.High, -2, "knows them", "school friend", 7, "555 0101", "ann@x.example", new DateOnly(1990, 2, 28), CommunicationStyle.Driver);
        var contact = new Contact(Customer(), "Ann");

        contact.Describe(traits);

        AssertAllToldApart(traits, new ContactTraits(""));
        Assert.Equal(traits, ContactTraits.Of(contact));
    }

    private static Customer Customer() => new("T-1", "Traits", CustomerClass.Individual, 1, null, RelationshipType.Basic, Entered);

    // A trait added later must be told here too, or it could be lost unseen.
    private static void AssertAllToldApart<T>(T told, T none)
        => Assert.All(typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance), p => Assert.NotEqual(p.GetValue(none), p.GetValue(told)));
}
