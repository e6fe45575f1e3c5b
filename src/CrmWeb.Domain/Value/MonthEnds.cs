namespace CrmWeb.Domain.Value;

/// <summary>Month-ends (月末): their runs are always made up for, kept for ever, and compared first.</summary>
public static class MonthEnds
{
    extension(DateOnly day)
    {
        public bool IsMonthEnd => day.AddDays(1).Day == 1;

        /// <summary>The last month-end before the day.</summary>
        public DateOnly MonthEndBefore => day.AddDays(-day.Day);
    }
}
