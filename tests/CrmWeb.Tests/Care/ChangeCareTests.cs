using CrmWeb.Data.Value.Review;
using CrmWeb.Domain.Care;
using CrmWeb.Domain.Value;
using CrmWeb.Tests.Value;
using CrmWeb.Tests.Value.Review;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Care;

public sealed class ChangeCareTests : ReviewScene
{
    [Fact]
    public async Task A_move_into_gold_is_cared_for_once_and_not_any_more_when_the_decision_is_taken_back()
    {
        await RunAsync(Monday.AddDays(1));
        await Care.RunAsync(Monday.AddDays(1));
        Assert.Empty(await TasksAsync(CareReason.TierMove)); // proposed only, and the first tiers are no change

        await DecideAsync(Ids[10], new ReviewDecision(ReviewChoice.Accept, default, default, ""));
        await Care.RunAsync(Monday.AddDays(1));
        await Care.RunAsync(Monday.AddDays(2));
        Assert.Equal((Ids[10], Monday.AddDays(1)), Assert.Single(await TasksAsync(CareReason.TierMove)));

        await using (var db = Values.Open())
        {
            var (again, change) = (await db.TierReviews.Include(r => r.Customer).SingleAsync(r => r.CustomerId == Ids[10])).Undo(ValueBase.By, Monday.AddDays(2));
            db.AddRange(again, change!);
            await db.SaveChangesAsync();
        }

        await Care.RunAsync(Monday.AddDays(2));
        Assert.DoesNotContain((Ids[10], Monday.AddDays(1)), await TasksAsync(CareReason.TierMove));
    }

    [Fact]
    public async Task Whoever_turns_away_is_asked_why_within_a_week_and_not_any_more_once_it_buys_again()
    {
        var overdue = Monday.AddDays(100); // bought once, and the second purchase is later than 90 days
        await RunAsync(overdue);
        await Care.RunAsync(overdue);
        await Care.RunAsync(overdue.AddDays(1));
        Assert.Equal(Ids.Skip(1).Take(9).Select(id => (id, overdue)), await TasksAsync(CareReason.Decline));

        await BuyAsync(Ids[1], overdue.AddDays(1), 100);
        await RunAsync(overdue.AddDays(1));
        await Care.RunAsync(overdue.AddDays(1));

        Assert.DoesNotContain((Ids[1], overdue), await TasksAsync(CareReason.Decline));
    }

    [Fact]
    public async Task What_changed_more_than_a_week_ago_is_history()
    {
        await RunAsync(Monday.AddDays(100));

        await Care.RunAsync(Monday.AddDays(108));

        Assert.Empty(await TasksAsync(CareReason.Decline));
    }

    private async Task<List<(int CustomerId, DateOnly On)>> TasksAsync(CareReason reason)
    {
        await using var db = Values.Open();
        var tasks = await db.CareTasks.AsNoTracking().Where(t => t.Reason == reason).OrderBy(t => t.CustomerId).ThenBy(t => t.Id).Select(t => new { t.CustomerId, t.OccasionOn }).ToListAsync();
        return tasks.ConvertAll(t => (t.CustomerId, t.OccasionOn!.Value));
    }
}
