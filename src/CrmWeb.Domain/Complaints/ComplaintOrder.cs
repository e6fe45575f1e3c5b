namespace CrmWeb.Domain.Complaints;

/// <summary>Where a complaint stands in a list (列表位置), so that the next page can begin after it.</summary>
public sealed record ComplaintPlace(DateTime UrgentAt, decimal Clv, DateTime? ClosedAt, int Id);

/// <summary>The orders of the lists of complaints (投诉排序).</summary>
public static class ComplaintOrder
{
    extension(IQueryable<Complaint> complaints)
    {
        public IQueryable<ComplaintPlace> PlaceOf(int id)
            => complaints.Where(c => c.Id == id).Select(c => new ComplaintPlace(c.UrgentAt, c.Customer.Standing.Clv, c.ClosedAt, c.Id));

        /// <summary>Time to breach; value breaks ties.</summary>
        public IQueryable<Complaint> MostUrgentFirst() => complaints
            .OrderBy(c => c.UrgentAt).ThenByDescending(c => c.Customer.Standing.Clv).ThenBy(c => c.Id);

        public IQueryable<Complaint> LessUrgentThan(ComplaintPlace place) => complaints.Where(c => c.UrgentAt > place.UrgentAt
            || (c.UrgentAt == place.UrgentAt && (c.Customer.Standing.Clv < place.Clv || (c.Customer.Standing.Clv == place.Clv && c.Id > place.Id))));

        public IQueryable<Complaint> LastClosedFirst() => complaints.OrderByDescending(c => c.ClosedAt).ThenByDescending(c => c.Id);

        public IQueryable<Complaint> ClosedBefore(ComplaintPlace place)
            => complaints.Where(c => c.ClosedAt < place.ClosedAt || (c.ClosedAt == place.ClosedAt && c.Id < place.Id));
    }
}
