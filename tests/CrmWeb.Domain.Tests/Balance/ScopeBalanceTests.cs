using CrmWeb.Domain.Balance;
using CrmWeb.Domain.Stakeholders;
using static CrmWeb.Domain.Stakeholders.StakeholderRole;

namespace CrmWeb.Domain.Tests.Balance;

public sealed class ScopeBalanceTests
{
    [Fact]
    public void The_most_neglected_group_stands_first_and_an_empty_one_is_not_neglected()
    {
        var groups = Of((Supplier, new(Members: 10, Touched: 9)), (Employee, new(Members: 4, Touched: 1)), (Customer, new(Members: 100, Touched: 50)));

        Assert.Equal([Employee, Customer, Supplier], groups.Take(3).Select(g => g.Role));
        Assert.Equal([3, 50, 1, 0, 0], groups.Select(g => g.Neglected));
    }

    [Fact]
    public void Who_plays_two_roles_counts_in_both_groups_and_competitors_in_none()
    {
        var groups = Of((Supplier | Partner, new(Members: 2, Touches: 5)), (Partner, new(Members: 1, Touches: 1)), (Competitor, new(Members: 9, Touches: 9)));

        Assert.Equal((3, 6), Counts(groups, Partner));
        Assert.Equal((2, 5), Counts(groups, Supplier));
        Assert.Equal(5, groups.Sum(g => g.Counts.Members));
    }

    [Fact]
    public void Mood_is_the_mean_of_the_tones_told_and_none_where_none_was_told()
    {
        var groups = Of((Owner, new(Members: 1, Moods: 4, MoodSum: -3, Ratings: 2, RatingSum: 7)), (Owner | Customer, new(Members: 1, Moods: 2, MoodSum: 0)));

        Assert.Equal((-0.5, 3.5), (groups.Single(g => g.Role == Owner).Mood, groups.Single(g => g.Role == Owner).Satisfaction));
        Assert.Null(groups.Single(g => g.Role == Employee).Mood);
    }

    private static IReadOnlyList<GroupBalance> Of(params (StakeholderRole Roles, RoleCounts Counts)[] counts)
        => ScopeBalance.Of([.. counts.Select(c => KeyValuePair.Create(c.Roles, c.Counts))]);

    private static (int Members, int Touches) Counts(IEnumerable<GroupBalance> groups, StakeholderRole role)
    {
        var counts = groups.Single(g => g.Role == role).Counts;
        return (counts.Members, counts.Touches);
    }
}
