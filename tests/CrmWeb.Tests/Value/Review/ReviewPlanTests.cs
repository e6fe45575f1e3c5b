using CrmWeb.Data.Value.Review;
using CrmWeb.Tests.Data;

namespace CrmWeb.Tests.Value.Review;

/// <summary>A run moves a tenth of a million customers while as many items wait: read for each item, all moves of the run would be a night of their own.</summary>
public sealed class ReviewPlanTests : IAsyncLifetime
{
    private readonly TestDatabase database = new();

    public Task InitializeAsync() => database.InitializeAsync();

    public Task DisposeAsync() => database.DisposeAsync();

    [SqliteFact]
    public async Task The_move_of_an_item_s_customer_is_found_and_not_searched_for_among_all()
    {
        await using var db = new ValueBase(database).Open();

        Assert.Contains("(RunId=? AND CustomerId=?)", await db.PlanAsync(TierReviewWriter.MovedBy(db, 7)), StringComparison.Ordinal);
    }
}
