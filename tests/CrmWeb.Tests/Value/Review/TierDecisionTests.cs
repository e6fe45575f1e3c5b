using CrmWeb.Data.Value.Review;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Review;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Value.Review;

public sealed class TierDecisionTests : ReviewScene
{
    [Fact]
    public async Task An_override_stands_against_runs_and_ends_by_itself_at_the_first_run_after_its_day()
    {
        await RunAsync(Monday.AddDays(1));
        await DecideAsync(Ids[10], new ReviewDecision(ReviewChoice.Override, PyramidTier.Copper, Monday.AddDays(20), "One great order"));

        await RunAsync(Monday.AddDays(20));
        Assert.Equal((PyramidTier.Copper, PyramidTier.Gold), await TiersAsync(Ids[10]));
        Assert.Single(await ItemsAsync(Ids[10]));

        await RunAsync(Monday.AddDays(21));
        Assert.Equal((PyramidTier.Gold, PyramidTier.Gold), await TiersAsync(Ids[10]));
        Assert.Null((await Values.CustomerAsync(Ids[10])).Standing.TierSetUntil);
        Assert.Equal([PyramidTier.Copper, PyramidTier.Gold], (await ChangesAsync(Ids[10])).Select(c => c.To!.Value));
    }

    [Fact]
    public async Task An_override_that_the_run_agrees_with_ends_without_a_change_and_the_rule_speaks_again()
    {
        await RunAsync(Monday.AddDays(1));
        await DecideAsync(Ids[10], new ReviewDecision(ReviewChoice.Override, PyramidTier.Gold, Monday.AddDays(5), "Sure"));
        await RunAsync(Monday.AddDays(6));
        Assert.Null((await Values.CustomerAsync(Ids[10])).Standing.TierSetUntil);

        await BuyAsync(Ids[10], Monday.AddDays(7), -9000);
        await RunAsync(Monday.AddDays(7));

        Assert.Equal((PyramidTier.Gold, PyramidTier.Iron), await TiersAsync(Ids[10]));
        Assert.Single(await ItemsAsync(Ids[10]), i => i.State == TierReviewState.Open); // a fall from gold is reviewed
    }

    [Fact]
    public async Task Who_leaves_the_pyramid_leaves_even_against_an_override()
    {
        await RunAsync(Monday.AddDays(1));
        await DecideAsync(Ids[10], new ReviewDecision(ReviewChoice.Override, PyramidTier.Silver, Monday.AddDays(20), "For now"));
        await Values.ChangeAsync(Ids[10], c => c.OverrideStage(LifecycleStage.Lost, "Moved abroad", null, Monday.AddDays(2), ValueBase.By));

        await RunAsync(Monday.AddDays(2));

        var customer = await Values.CustomerAsync(Ids[10]);
        Assert.Equal((null, PyramidTier.Silver, null), (customer.Standing.Tier, customer.Standing.FormerTier, customer.Standing.TierSetUntil));
    }

    [Fact]
    public async Task A_held_move_is_not_proposed_again_before_its_day()
    {
        await RunAsync(Monday.AddDays(1));
        await DecideAsync(Ids[10], new ReviewDecision(ReviewChoice.Hold, PyramidTier.Silver, Monday.AddDays(10), ""));

        await RunAsync(Monday.AddDays(10));
        Assert.Equal(TierReviewState.Held, Assert.Single(await ItemsAsync(Ids[10])).State);

        await RunAsync(Monday.AddDays(11));
        Assert.Equal([TierReviewState.Held, TierReviewState.Open], (await ItemsAsync(Ids[10])).Select(i => i.State));
    }

    [Fact]
    public async Task A_decision_taken_back_waits_again_and_the_tier_is_what_it_was()
    {
        await RunAsync(Monday.AddDays(1));
        await DecideAsync(Ids[10], new ReviewDecision(ReviewChoice.Override, PyramidTier.Silver, Monday.AddDays(20), "Wrong row"));

        await TakeBackAsync(Ids[10], Monday.AddDays(2));

        Assert.Equal(PyramidTier.Iron, (await TiersAsync(Ids[10])).InEffect);
        var items = await ItemsAsync(Ids[10]);
        Assert.Equal([TierReviewState.TakenBack, TierReviewState.Open], items.Select(i => i.State));
        Assert.Equal(("Wrong row", PyramidTier.Silver, ValueBase.By.At), (items[0].Reason, items[0].SetTo, items[0].TakenBackAt));
        Assert.Equal((null, "", Monday.AddDays(2)), (items[1].DecidedBy, items[1].Reason, items[1].ProposedOn));
        Assert.Equal([PyramidTier.Silver, PyramidTier.Iron], (await ChangesAsync(Ids[10])).Select(c => c.To!.Value));
    }

    [Fact]
    public async Task A_decision_can_be_taken_back_for_two_weeks_unless_something_newer_is_proposed()
    {
        await RunAsync(Monday.AddDays(1));
        await DecideAsync(Ids[10], new ReviewDecision(ReviewChoice.Accept, default, default, ""));
        var decided = Assert.Single(await ItemsAsync(Ids[10])).DecidedAt!.Value;
        Assert.Equal([Ids[10]], await UndoableAsync(decided.AddDays(14)));
        Assert.Empty(await UndoableAsync(decided.AddDays(14).AddSeconds(1)));

        await BuyAsync(Ids[10], Monday.AddDays(2), -9000);
        await RunAsync(Monday.AddDays(2));
        Assert.Equal(2, (await ItemsAsync(Ids[10])).Count);
        Assert.Empty(await UndoableAsync(decided));
    }

    [Fact]
    public async Task An_item_taken_back_after_its_days_neither_passes_nor_is_held_at_the_next_run()
    {
        await RunAsync(Monday.AddDays(1));
        await DecideAsync(Ids[10], new ReviewDecision(ReviewChoice.Accept, default, default, ""));
        await TakeBackAsync(Ids[10], Monday.AddDays(14));

        await RunAsync(Monday.AddDays(16));

        Assert.Equal((PyramidTier.Iron, PyramidTier.Gold), await TiersAsync(Ids[10]));
        Assert.Equal(TierReviewState.Open, (await ItemsAsync(Ids[10]))[^1].State);
    }

    [Fact]
    public async Task A_hold_taken_back_holds_nothing()
    {
        await RunAsync(Monday.AddDays(1));
        await DecideAsync(Ids[10], new ReviewDecision(ReviewChoice.Hold, PyramidTier.Silver, Monday.AddDays(40), ""));
        await TakeBackAsync(Ids[10], Monday.AddDays(2));

        await RunAsync(Monday.AddDays(16));

        Assert.Equal([TierReviewState.TakenBack, TierReviewState.Passed], (await ItemsAsync(Ids[10])).Select(i => i.State));
    }

    [Fact]
    public async Task An_override_ended_before_its_day_gives_way_at_the_next_run()
    {
        await RunAsync(Monday.AddDays(1));
        await DecideAsync(Ids[10], new ReviewDecision(ReviewChoice.Override, PyramidTier.Silver, Monday.AddDays(20), "For now"));
        await using (var db = Values.Open())
        {
            (await db.TierReviews.Include(r => r.Customer).SingleAsync(r => r.CustomerId == Ids[10])).EndOverride(Monday.AddDays(3));
            await db.SaveChangesAsync();
        }

        await RunAsync(Monday.AddDays(3));

        Assert.Equal(PyramidTier.Gold, (await TiersAsync(Ids[10])).InEffect);
    }

    [Fact]
    public async Task Only_those_who_review_tiers_decide_and_a_manager_only_for_the_own_teams()
    {
        await RunAsync(Monday.AddDays(1));
        await using var db = Values.Open();
        var team = await db.Teams.Select(t => t.Id).FirstAsync();

        Task<int> DecidableAsync(StaffRole role, int teamId) => db.TierReviews.DecidableBy(new StaffScope(99, [role], [teamId])).CountAsync();

        Assert.True(await DecidableAsync(StaffRole.Manager, team) > 0);
        Assert.True(await DecidableAsync(StaffRole.Administrator, team + 1) > 0);
        Assert.Equal(0, await DecidableAsync(StaffRole.Manager, team + 1));
        foreach (var role in new[] { StaffRole.Sales, StaffRole.ServiceDesk, StaffRole.Auditor })
            Assert.Equal(0, await DecidableAsync(role, team));
    }

    private async Task TakeBackAsync(int customer, DateOnly on)
    {
        await using var db = Values.Open();
        var (again, change) = (await db.TierReviews.Include(r => r.Customer).SingleAsync(r => r.CustomerId == customer)).Undo(ValueBase.By, on);
        db.TierReviews.Add(again);
        if (change is not null)
            db.TierChanges.Add(change);
        await db.SaveChangesAsync();
    }

    private async Task<List<int>> UndoableAsync(DateTime now)
    {
        await using var db = Values.Open();
        return await db.TierReviews.Undoable(db.TierReviews, now).Select(r => r.CustomerId).ToListAsync();
    }
}
