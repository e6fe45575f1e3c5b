using CrmWeb.Domain.Advice;
using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.Tests.Advice;

public sealed class AdviceChoiceTests
{
    private static readonly AdviceKey Person = new(CommunicationStyle.Driver, AgeBand.From60, FamilyStage.EmptyNest);

    [Fact]
    public void Every_key_of_a_card_must_fit_and_none_that_is_left_open()
    {
        Assert.True(new AdviceKey(Style: CommunicationStyle.Driver).Fits(Person));
        Assert.True(new AdviceKey(CommunicationStyle.Driver, AgeBand.From60).Fits(Person));
        Assert.False(new AdviceKey(CommunicationStyle.Driver, AgeBand.Under30).Fits(Person));
        Assert.False(new AdviceKey(Age: AgeBand.From60).Fits(new AdviceKey(CommunicationStyle.Driver))); // nobody knows the age
    }

    [Fact]
    public void Advice_that_comes_with_the_program_is_given_for_style_age_and_stage()
    {
        var (own, ours) = AdviceChoice.For(Person, []);

        Assert.Empty(own);
        Assert.Equal([new(Style: CommunicationStyle.Driver), new(Age: AgeBand.From60), new(Stage: FamilyStage.EmptyNest)], ours);
    }

    [Fact]
    public void A_card_of_the_company_takes_the_place_of_ours_for_the_same_people_only()
    {
        AdviceCard[] cards = [Card(new(Style: CommunicationStyle.Driver)), Card(new(CommunicationStyle.Driver, AgeBand.From60)), Card(new(Style: CommunicationStyle.Amiable))];

        var (own, ours) = AdviceChoice.For(Person, cards);

        Assert.Equal(cards[..2], own);
        Assert.Equal([new(Age: AgeBand.From60), new(Stage: FamilyStage.EmptyNest)], ours);
    }

    [Fact]
    public void A_card_for_nobody_in_particular_is_refused() => Assert.Throws<RuleBrokenException>(() => Card(new()));

    [Theory]
    [InlineData("1996-06-10", AgeBand.From30To44)] // thirty today
    [InlineData("1996-06-11", AgeBand.Under30)]
    [InlineData("1966-06-11", AgeBand.From45To59)]
    [InlineData("1966-06-10", AgeBand.From60)]
    public void The_age_band_changes_on_the_birthday(string born, AgeBand band)
        => Assert.Equal(band, AgeBands.Of(DateOnly.Parse(born, null), new DateOnly(2026, 6, 10)));

    private static AdviceCard Card(AdviceKey key) => new(key, "Ours", new Entered(DateTime.UnixEpoch, null));
}
