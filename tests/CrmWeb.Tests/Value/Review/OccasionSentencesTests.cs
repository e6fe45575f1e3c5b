using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Lifecycle;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Review;
using CrmWeb.Language;
using CrmWeb.Pages.Pyramid.Review;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Language;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Tests.Value.Review;

public sealed class OccasionSentencesTests(CrmApp app) : IClassFixture<CrmApp>
{
    private static readonly DateOnly Day = new(2024, 6, 30);

    [Theory]
    [InlineData(MoveGround.NoValue, "On 30 Jun 2024 no value was expected of it any more.")]
    [InlineData(MoveGround.FarBeyond, "On 30 Jun 2024 it stood at rank 61, more than 20% beyond the end of Silver (rank 50).")]
    [InlineData(MoveGround.TwoMonthEnds, "At two month-ends in a row, 31 May 2024 and 30 Jun 2024, it stood beyond the end of Silver; the last time at rank 61, where Silver ended at rank 50.")]
    [InlineData(null, "Proposed by the run as of 30 Jun 2024.")]
    public void Each_ground_of_a_fall_is_told_with_its_figures(MoveGround? ground, string said) => Assert.Equal(said, Say(Row(ground)));

    [Fact]
    public void What_ended_comes_first_and_what_else_happened_last()
    {
        var row = Row(MoveGround.FarBeyond, new PastDecision(1, TierReviewState.Overridden, PyramidTier.Copper, PyramidTier.Silver, DateTime.UnixEpoch, "Ann", "A frame agreement", Day.AddDays(-1)));

        var said = Say(row with { Stage = LifecycleStage.Decline, StageSince = Day, ContractEnd = Day.AddDays(-9) });

        Assert.StartsWith("Ann had set Silver until 29 Jun 2024. Reason then: “A frame agreement”. On 30 Jun 2024 it stood", said, StringComparison.Ordinal);
        Assert.EndsWith("Decline since 30 Jun 2024. Its contract ended on 21 Jun 2024 and was not renewed.", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_move_accepted_before_and_one_replaced_are_told_too()
    {
        var accepted = new PastDecision(1, TierReviewState.Accepted, PyramidTier.Silver, null, new DateTime(2024, 6, 3, 12, 0, 0, DateTimeKind.Utc), "Ann", "", null);
        var replaced = accepted with { State = TierReviewState.Withdrawn, To = PyramidTier.Copper, By = null };

        Assert.EndsWith("Ann accepted its move to Silver on 3 Jun 2024.", Say(Row(MoveGround.FarBeyond, accepted)), StringComparison.Ordinal);
        Assert.Equal("On 30 Jun 2024 it moved on while its move to Copper was still waiting.", Say(Row(MoveGround.FellBefore, replaced)));
    }

    [Fact]
    public void A_hold_that_lasts_still_is_no_reason_to_wait()
        => Assert.Equal(
            Say(Row(MoveGround.NoValue)),
            Say(Row(MoveGround.NoValue, new PastDecision(1, TierReviewState.Held, PyramidTier.Iron, null, DateTime.UnixEpoch, "Ann", "", Day))));

    [Fact]
    public void Who_rises_only_because_others_fell_is_marked()
    {
        var rises = Row(null) with { From = PyramidTier.Copper, To = PyramidTier.Silver, IsPromotion = true, Move = new RankMove(Day, 41, 39, 100, 90, RankAtOldValue: 37, MethodChanged: false) };

        Assert.True(rises.IsCarried);
        Assert.False((rises with { Move = rises.Move! with { ToClv = 100 } }).IsCarried);
        Assert.False((rises with { Move = rises.Move! with { To = 42 } }).IsCarried); // a hold that ended lifts it, not the others
        Assert.False((rises with { IsPromotion = false }).IsCarried);
    }

    [Fact]
    public void A_customer_in_decline_says_why_after_since_when()
    {
        var reason = new StageReason(StageGround.OutOfRhythm, LifecycleStage.Decline, 84, 28, 0.6);

        var said = Say(Row(MoveGround.FarBeyond) with { Stage = LifecycleStage.Decline, StageSince = Day, StageReason = reason });

        Assert.EndsWith("Decline since 30 Jun 2024. It counts as declining because it has been silent for 12 weeks, though half of the gaps between its purchases were 4 weeks or less.", said, StringComparison.Ordinal);
    }

    private string Say(ReviewRow row)
    {
        using var scope = app.Services.CreateScope();
        return Spoken.In(Languages.English, () => scope.ServiceProvider.GetRequiredService<OccasionSentences>().Of(row));
    }

    private static ReviewRow Row(MoveGround? ground, PastDecision? before = null)
        => new(1, 1, "C1", null, PyramidTier.Silver, PyramidTier.Copper, IsPromotion: false, Day, 61, 100)
        {
            Occasion = new(Day, ground, 61, (PyramidTier.Silver, 50)) { Tolerance = 0.2m, Before = before },
        };
}
