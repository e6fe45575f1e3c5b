using CrmWeb.Domain.Access;
using CrmWeb.Domain.Care;
using CrmWeb.Domain.Value;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Care;

/// <summary>Finds the next tasks in the order of the day (工作清单取段), however many are open.</summary>
/// <remarks>
/// Few are put in order at once. Where a company has thousands, as many late ones as fill a page are soon met by going through the customers of the
/// highest tier by value, then the next tier, and nothing is sorted.
/// </remarks>
/// <param name="many">Of more tasks in a section the next are met by value sooner than all of them are put in order.</param>
public sealed class NextCare(CrmDbContext db, StaffScope staff, DateOnly today, int many = NextCare.Many)
{
    private const int Many = 1_000;
    private static readonly PyramidTier?[] Tiers = [PyramidTier.Gold, PyramidTier.Silver, PyramidTier.Copper, PyramidTier.Iron, null];

    /// <summary>The numbers of the next tasks after a place, in their order.</summary>
    /// <param name="open">Open tasks that were chosen, of those that the person sees.</param>
    public async Task<List<int>> TakeAsync(IQueryable<CareTask> open, CarePlace? place, int most, CancellationToken cancel)
        => await TakeAsync(open, place, most, staff.Reads is Reach.Company ? await Sections(open).SingleOrDefaultAsync(cancel) ?? CareSections.None : CareSections.None, cancel);

    /// <summary>The same where it is known how many they are.</summary>
    public async Task<List<int>> TakeAsync(IQueryable<CareTask> open, CarePlace? place, int most, CareSections counts, CancellationToken cancel)
    {
        if (counts.All <= many)
            return await GatherAsync(open, place, most, cancel);

        var found = new List<int>();
        foreach (var section in Enum.GetValues<CareSection>().SkipWhile(s => s < place?.SectionOn(today)).TakeWhile(_ => found.Count < most))
        {
            var (within, after) = (open.In(section, today), place?.SectionOn(today) == section ? place : null);
            found.AddRange(counts.In(section) > many
                ? await WalkAsync(within, after, most - found.Count, cancel)
                : await GatherAsync(within, after, most - found.Count, cancel));
        }

        return found;
    }

    /// <summary>How many there are in each section, as far as it matters; a team's are found by its customers, are few and not counted.</summary>
    public IQueryable<CareSections> Sections(IQueryable<CareTask> open)
    {
        if (staff.Reads is not Reach.Company)
            return db.Once().Select(_ => new CareSections { Late = 0, Due = 0, Later = 0 });

        var upTo = many + 1;
        var (late, due, later) = (open.In(CareSection.Overdue, today).OrderBy(t => t.WorkOn).Take(upTo), open.In(CareSection.Today, today).OrderBy(t => t.WorkOn).Take(upTo),
            open.In(CareSection.Later, today).OrderBy(t => t.WorkOn).Take(upTo));
        return db.Once().Select(_ => new CareSections { Late = late.Count(), Due = due.Count(), Later = later.Count() });
    }

    private Task<List<int>> GatherAsync(IQueryable<CareTask> open, CarePlace? place, int most, CancellationToken cancel)
        => (place is null ? open : open.After(place, today)).WorkOrder(today).Take(most).Select(t => t.Id).ToListAsync(cancel);

    private async Task<List<int>> WalkAsync(IQueryable<CareTask> section, CarePlace? place, int most, CancellationToken cancel)
    {
        var found = new List<int>();
        foreach (var tier in Tiers.SkipWhile(t => place is not null && t != place.Tier).TakeWhile(_ => found.Count < most))
            found.AddRange(await MetAsync(section, tier, place?.Tier == tier ? place : null, most - found.Count, cancel));
        return found;
    }

    // The nought hides the key of standings, so that their tasks are looked up by customer and never the other way round.
    private Task<List<int>> MetAsync(IQueryable<CareTask> section, PyramidTier? tier, CarePlace? place, int most, CancellationToken cancel)
    {
        var standings = db.CustomerStandings.Where(s => s.Tier == tier);
        if (place is not null)
            standings = standings.Where(s => s.Clv <= place.Clv);
        var met = standings.Join(section, s => s.CustomerId + 0, t => t.CustomerId, (s, t) => new { s.Clv, t.WorkOn, t.Id });
        if (place is not null)
            met = met.Where(m => m.Clv < place.Clv || m.WorkOn > place.WorkOn || (m.WorkOn == place.WorkOn && m.Id > place.Id));
        return met.OrderByDescending(m => m.Clv).ThenBy(m => m.WorkOn).ThenBy(m => m.Id).Take(most).Select(m => m.Id).ToListAsync(cancel);
    }
}
