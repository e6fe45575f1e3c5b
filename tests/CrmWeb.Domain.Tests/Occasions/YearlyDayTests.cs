using CrmWeb.Domain.Occasions;

namespace CrmWeb.Domain.Tests.Occasions;

public sealed class YearlyDayTests
{
    private static readonly DateOnly Leapling = new(1996, 2, 29);

    [Fact]
    public void The_29th_of_February_is_kept_on_the_28th_in_other_years()
    {
        Assert.Equal(new DateOnly(2027, 2, 28), YearlyDay.In(2027, Leapling));
        Assert.Equal(new DateOnly(2028, 2, 29), YearlyDay.In(2028, Leapling));
    }

    [Theory]
    [InlineData("2026-06-10", "2026-06-10")] // today still counts
    [InlineData("2026-06-11", "2027-06-10")]
    [InlineData("2026-01-01", "2026-06-10")]
    public void The_next_time_is_this_year_or_the_next(string from, string next)
        => Assert.Equal(DateOnly.Parse(next, null), YearlyDay.NextFrom(DateOnly.Parse(from, null), new DateOnly(2001, 6, 10)));

    [Fact]
    public void From_the_first_of_March_on_the_leap_day_waits_for_the_next_year()
        => Assert.Equal(new DateOnly(2028, 2, 29), YearlyDay.NextFrom(new DateOnly(2027, 3, 1), Leapling));
}
