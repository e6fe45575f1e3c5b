using CrmWeb.Domain.Completeness;
using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.Tests.Completeness;

public sealed class ProfileCompletenessTests
{
    [Fact]
    public void Of_an_unknown_company_the_way_to_reach_it_is_asked_first()
    {
        var profile = ProfileCompleteness.Of(new ProfileFacts(CustomerClass.Enterprise));

        Assert.Equal((0, 10, ProfileQuestion.Reach), (profile.Known, profile.Asked, profile.Next));
    }

    [Fact]
    public void A_person_is_not_asked_who_decides_and_a_company_not_for_its_birthday()
    {
        var person = ProfileCompleteness.Of(new ProfileFacts(CustomerClass.Individual) { Reach = true, Alerts = true, Preference = true });

        Assert.Equal((7, ProfileQuestion.Birthday), (person.Asked, person.Next));
    }

    [Fact]
    public void Where_all_is_known_nothing_is_asked()
    {
        var profile = ProfileCompleteness.Of(new ProfileFacts(CustomerClass.Government)
        {
            Reach = true, Alerts = true, Contact = true, Decider = true, Attitudes = true, Preference = true, Address = true, Kind = true, Source = true, Language = true,
        });

        Assert.Equal((1.0, null), (profile.Share, profile.Next));
    }

    [Fact]
    public void Every_question_asked_can_be_answered_by_one_fact()
    {
        var facts = typeof(ProfileFacts).GetProperties().Where(p => p.PropertyType == typeof(bool)).Select(p => p.Name);

        Assert.Equal(Enum.GetNames<ProfileQuestion>().Order(), facts.Order());
    }
}
