using CrmWeb.Domain.Value;

namespace CrmWeb.Domain.Care;

/// <summary>Where a task stands in a list (列表位置), so that the next page can begin after it.</summary>
public sealed record CarePlace(DateOnly WorkOn, PyramidTier? Tier, decimal Clv, DateTime? DoneAt, int Id)
{
    public CareSection SectionOn(DateOnly today) => WorkOn < today ? CareSection.Overdue : WorkOn == today ? CareSection.Today : CareSection.Later;
}

/// <summary>The parts of the work list (清单分段), in their order.</summary>
public enum CareSection
{
    Overdue,
    Today,
    Later,
}

/// <summary>The order of the work list (工作顺序): overdue, due today, later; within each by tier in effect, CLV, day.</summary>
public static class CareTaskOrder
{
    extension(IQueryable<CareTask> tasks)
    {
        public IQueryable<CarePlace> PlaceOf(int id)
            => tasks.Where(t => t.Id == id).Select(t => new CarePlace(t.WorkOn, t.Customer.Standing.Tier, t.Customer.Standing.Clv, t.DoneAt, t.Id));

        public IQueryable<CareTask> In(CareSection section, DateOnly today) => section switch
        {
            CareSection.Overdue => tasks.Where(t => t.WorkOn < today),
            CareSection.Today => tasks.Where(t => t.WorkOn == today),
            _ => tasks.Where(t => t.WorkOn > today),
        };

        public IQueryable<CareTask> WorkOrder(DateOnly today) => tasks
            .OrderBy(t => t.WorkOn < today ? 0 : t.WorkOn == today ? 1 : 2)
            .ThenBy(t => t.Customer.Standing.Tier == PyramidTier.Gold ? 0 : t.Customer.Standing.Tier == PyramidTier.Silver ? 1
                : t.Customer.Standing.Tier == PyramidTier.Copper ? 2 : t.Customer.Standing.Tier == PyramidTier.Iron ? 3 : 4)
            .ThenByDescending(t => t.Customer.Standing.Clv)
            .ThenBy(t => t.WorkOn)
            .ThenBy(t => t.Id);

        /// <summary>What comes after a place in <c>WorkOrder</c>.</summary>
        public IQueryable<CareTask> After(CarePlace place, DateOnly today)
        {
            var (section, rank) = ((int)place.SectionOn(today), place.Tier is { } tier ? (int)tier : 4);
            return tasks
                .Select(t => new
                {
                    Task = t,
                    Section = t.WorkOn < today ? 0 : t.WorkOn == today ? 1 : 2,
                    Rank = t.Customer.Standing.Tier == PyramidTier.Gold ? 0 : t.Customer.Standing.Tier == PyramidTier.Silver ? 1
                        : t.Customer.Standing.Tier == PyramidTier.Copper ? 2 : t.Customer.Standing.Tier == PyramidTier.Iron ? 3 : 4,
                    t.Customer.Standing.Clv,
                })
                .Where(x => x.Section > section || (x.Section == section
                    && (x.Rank > rank || (x.Rank == rank
                    && (x.Clv < place.Clv || (x.Clv == place.Clv
                    && (x.Task.WorkOn > place.WorkOn || (x.Task.WorkOn == place.WorkOn && x.Task.Id > place.Id))))))))
                .Select(x => x.Task);
        }

        public IQueryable<CareTask> LastDoneFirst() => tasks.OrderByDescending(t => t.DoneAt).ThenByDescending(t => t.Id);

        public IQueryable<CareTask> DoneBefore(CarePlace place)
            => tasks.Where(t => t.DoneAt < place.DoneAt || (t.DoneAt == place.DoneAt && t.Id < place.Id));
    }
}
