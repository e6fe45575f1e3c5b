using CrmWeb.Domain.Customers;
using CrmWeb.Domain.InfluenceCharts;

namespace CrmWeb.Domain.Tests.InfluenceCharts;

public sealed class InfluenceWarningTests
{
    private const int SilentDays = 90;
    private static readonly DateTime Now = new(2026, 6, 1, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void One_champion_alone_is_a_risk_and_two_are_none()
    {
        var decider = Person(1, DecisionRole.Decider, Influence.High, 1);

        Assert.Equal([1], Who(InfluenceRisk.OneChampion, decider));
        Assert.Empty(Risks(decider, Person(2, DecisionRole.User, Influence.Medium, 2)));
    }

    [Fact]
    public void A_friend_without_influence_is_no_champion()
        => Assert.Equal([InfluenceRisk.NoChampion], Risks(Person(1, DecisionRole.Decider, Influence.Low, 2)));

    [Theory]
    [InlineData(90, false)]
    [InlineData(91, true)]
    public void High_influence_is_silent_from_the_day_after_the_ninetieth(int daysAgo, bool isSilent)
    {
        var person = Person(1, DecisionRole.Approver, Influence.High, 0) with { LastContactAt = Now.AddDays(-daysAgo) };

        Assert.Equal(isSilent, Risks(person).Contains(InfluenceRisk.Silent));
    }

    [Fact]
    public void Who_was_never_met_is_silent_and_medium_influence_never_is()
    {
        var never = Person(1, DecisionRole.Decider, Influence.High, 1) with { LastContactAt = null };
        var medium = Person(2, DecisionRole.User, Influence.Medium, 1) with { LastContactAt = null };

        Assert.Equal([1], Who(InfluenceRisk.Silent, never, medium));
    }

    [Fact]
    public void The_gravest_risk_comes_first()
        => Assert.Equal(
            [InfluenceRisk.StrongOpponent, InfluenceRisk.Silent, InfluenceRisk.NoChampion, InfluenceRisk.NoDecider],
            Risks(Person(1, DecisionRole.Gatekeeper, Influence.High, -2) with { LastContactAt = null }));

    [Fact]
    public void Where_nobody_is_known_there_is_nothing_to_warn_of() => Assert.Empty(Risks());

    private static InfluencePerson Person(int id, DecisionRole role, Influence influence, int attitude)
        => new(id, $"Person {id}", "", role, influence, attitude, Now.AddDays(-3));

    private static IEnumerable<InfluenceRisk> Risks(params InfluencePerson[] people) => InfluenceWarning.Of(people, Now, SilentDays).Select(w => w.Risk);

    private static IEnumerable<int> Who(InfluenceRisk risk, params InfluencePerson[] people)
        => InfluenceWarning.Of(people, Now, SilentDays).Single(w => w.Risk == risk).Who.Select(p => p.ContactId);
}
