using CrmWeb.Domain.Relationships;

namespace CrmWeb.Domain.Tests.Relationships;

public sealed class RelationshipReadingTests
{
    private static readonly CareDays Care = new(Proactive: 60, Partner: 14, Review: 90);

    [Theory]
    [InlineData(365, 0, 0, 0, RelationshipType.Basic)]
    [InlineData(365, 0, 9, 0, RelationshipType.Reactive)]
    [InlineData(365, 1, 0, 0, RelationshipType.Accountable)]
    [InlineData(365, 3, 0, 0, RelationshipType.Accountable)] // 3 × 60 = 180 days, less than half of 365
    [InlineData(365, 4, 0, 0, RelationshipType.Proactive)] // 240
    [InlineData(365, 13, 0, 3, RelationshipType.Proactive)] // 13 × 14 = 182
    [InlineData(365, 14, 0, 3, RelationshipType.Partner)] // 196, and 3 × 90 = 270
    [InlineData(365, 14, 0, 2, RelationshipType.Proactive)] // 180
    [InlineData(100, 4, 0, 1, RelationshipType.Partner)] // 56 and 90 of 50
    public void A_type_is_lived_where_half_of_what_it_binds_us_to_was_done(int days, int fromUs, int fromThem, int reviews, RelationshipType lived)
        => Assert.Equal(lived, RelationshipReading.LivedOf(new(days, fromUs, fromThem, reviews), Care));
}
