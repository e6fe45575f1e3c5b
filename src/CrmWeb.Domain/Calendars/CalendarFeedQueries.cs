using CrmWeb.Domain.Access;

namespace CrmWeb.Domain.Calendars;

/// <summary>Named questions about calendar addresses (日历订阅查询).</summary>
public static class CalendarFeedQueries
{
    extension(IQueryable<CalendarFeed> feeds)
    {
        /// <summary>Nobody sees another person's.</summary>
        public IQueryable<CalendarFeed> VisibleTo(StaffScope staff) => feeds.Where(f => f.StaffId == staff.StaffId);
    }
}
