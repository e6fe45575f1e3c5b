using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.Relationships;

/// <summary>Which customers a list of differences shows (关系类型差异).</summary>
public enum TypeDifference
{
    /// <summary>Another type suits its segment.</summary>
    Recommended,

    /// <summary>Less is lived than recorded: a promise not kept.</summary>
    LivedLess,

    /// <summary>More is lived than recorded: effort that nobody chose.</summary>
    LivedMore,
}

/// <summary>A customer with what was recommended and lived (关系类型对照); without a reading nobody was in touch.</summary>
public sealed class ComparedType
{
    public required Customer Customer { get; init; }
    public required RelationshipReading? Reading { get; init; }
    public required RelationshipSegment? Segment { get; init; }
}

/// <summary>Named questions about relationship types (关系类型查询).</summary>
public static class RelationshipQueries
{
    /// <summary>A type chosen more lately is not judged yet.</summary>
    public const int DaysToJudge = 90;

    private static readonly RelationshipType[] MoreThanCalls = [RelationshipType.Proactive, RelationshipType.Partner];
    private static readonly RelationshipType[] Promising = [RelationshipType.Accountable, RelationshipType.Proactive, RelationshipType.Partner];

    extension(IQueryable<ComparedType> compared)
    {
        /// <param name="today">Types chosen less than 90 days before are left out of what was lived.</param>
        public IQueryable<ComparedType> Differing(TypeDifference difference, DateOnly today)
        {
            var (chosen, yearAgo) = (today.AddDays(-DaysToJudge).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), (DateOnly?)today.AddDays(-RelationshipReading.Year));
            return difference switch
            {
                TypeDifference.Recommended => compared.Where(c => c.Segment != null && c.Customer.Standing.Rank != null && c.Segment.Recommended != c.Customer.RelationshipType),
                TypeDifference.LivedLess => compared.Where(c => c.Customer.RelationshipTypeSince <= chosen).LivedLess(yearAgo),
                _ => compared.Where(c => c.Customer.RelationshipTypeSince <= chosen && c.Reading != null && MoreThanCalls.Contains(c.Reading.Lived)
                    && c.Customer.RelationshipType != RelationshipType.Partner && c.Customer.RelationshipType != c.Reading.Lived),
            };
        }

        /// <summary>In the order in which as many as are counted are met soonest: those bound closest keep least.</summary>
        public IQueryable<ComparedType> InCountingOrder(TypeDifference difference) => difference is TypeDifference.LivedLess
            ? compared.OrderByDescending(c => c.Customer.RelationshipType) : compared.OrderBy(c => c.Customer.Id);

        // Those who are promised something are found by their type, before the rest is looked at. Who bought nothing of late need not be asked after.
        private IQueryable<ComparedType> LivedLess(DateOnly? yearAgo) => compared.Where(c => Promising.Contains(c.Customer.RelationshipType)).Where(c =>
            (c.Customer.RelationshipType == RelationshipType.Partner && (c.Reading == null || c.Reading.Lived != RelationshipType.Partner))
            || (c.Customer.RelationshipType == RelationshipType.Proactive && (c.Reading == null || (c.Reading.Lived != RelationshipType.Proactive && c.Reading.Lived != RelationshipType.Partner)))
            || (c.Customer.RelationshipType == RelationshipType.Accountable && c.Customer.Standing.LastPurchaseOn >= yearAgo
                && (c.Reading == null || c.Reading.Lived == RelationshipType.Basic || c.Reading.Lived == RelationshipType.Reactive)));
    }
}
