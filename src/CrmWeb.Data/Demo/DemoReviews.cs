using CrmWeb.Data.Value.Review;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Review;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Demo;

/// <summary>Lets the demo company's manager review tiers (演示等级复核): most moves are accepted, some held, some tiers set by hand.</summary>
internal sealed class DemoReviews(CrmDbContext db, ReviewReasons reasons)
{
    private const int HoldEvery = 5;
    private const int OverrideEvery = 7;
    private const int LastsDays = 90;

    public async Task DecideAsync(DateOnly on, DateTime at, CancellationToken cancel)
    {
        var manager = await ManagerAsync(cancel);
        var staff = new StaffScope(manager, [StaffRole.Administrator], []);
        var items = await db.TierReviews.Open().AsNoTracking().OrderBy(r => r.Id).ToListAsync(cancel);
        foreach (var (item, number) in items.Select((item, i) => (item, i + 1)))
            await Decision(item, number, on).TakeAsync(db, open => open.Where(r => r.Id == item.Id), staff, new Entered(at, manager), on, cancel);
    }

    private ReviewDecision Decision(TierReview item, int number, DateOnly on) => number switch
    {
        _ when number % OverrideEvery == 0 && item is { IsPromotion: false, From: { } tier } => new(ReviewChoice.Override, tier, on.AddDays(LastsDays), reasons.KeptByHand),
        _ when number % HoldEvery == 0 => new(ReviewChoice.Hold, default, on.AddDays(LastsDays), item.IsPromotion ? reasons.RiseHeld : reasons.FallHeld),
        _ => new(ReviewChoice.Accept, default, default, ""),
    };

    private Task<int> ManagerAsync(CancellationToken cancel)
        => db.UserRoles.Join(db.Roles.Where(r => r.Name == nameof(StaffRole.Manager)), u => u.RoleId, r => r.Id, (u, _) => u.UserId).OrderBy(id => id).FirstAsync(cancel);
}
