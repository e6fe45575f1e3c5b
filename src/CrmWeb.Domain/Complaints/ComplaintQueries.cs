using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.Complaints;

/// <summary>Named questions about complaints (投诉查询).</summary>
public static class ComplaintQueries
{
    extension(IQueryable<Complaint> complaints)
    {
        public IQueryable<Complaint> VisibleTo(StaffScope staff) => complaints.Within(staff.Reads, staff);

        public IQueryable<Complaint> EditableBy(StaffScope staff) => complaints.Within(staff.Serves, staff);

        public IQueryable<Complaint> OfKind(CaseKind kind) => complaints.Where(c => c.Kind == kind);

        public IQueryable<Complaint> Open() => complaints.Where(c => c.ClosedAt == null);

        public IQueryable<Complaint> Closed() => complaints.Where(c => c.ClosedAt != null);

        /// <summary>Complaints that a person deals with, or of customers whom that person looks after.</summary>
        /// <param name="customers">All customers; those of the person are found first, and then their complaints.</param>
        public IQueryable<Complaint> Concerning(int staffId, IQueryable<Customer> customers)
        {
            var own = customers.Where(c => c.OwnerId == staffId).Select(c => c.Id);
            return complaints.Where(c => c.OwnerId == staffId || own.Contains(c.CustomerId));
        }

        public IQueryable<Complaint> OfTeams(IReadOnlyList<int> teamIds) => complaints.Where(c => teamIds.Contains(c.Customer.TeamId));

        public IQueryable<Complaint> Unassigned() => complaints.Where(c => c.OwnerId == null);

        /// <summary>Complaints whose remedy waits for a manager's approval.</summary>
        public IQueryable<Complaint> AwaitingApproval() => complaints.Where(c => c.Status == ComplaintStatus.Proposed);

        /// <summary>Complaints whose last step decided a proposal of this person's.</summary>
        public IQueryable<Complaint> DecidedFor(int staffId) => complaints.Where(c => c.DecidedFor == staffId);

        /// <summary>Open complaints whose next promise is broken, or so nearly that someone should look.</summary>
        public IQueryable<Complaint> NearBreachAt(DateTime now) => complaints.Open().Where(c => c.NearBreachAt <= now);

        private IQueryable<Complaint> Within(Reach reach, StaffScope staff) => complaints.Within(reach, staff, c => c.Customer.TeamId, c => c.Customer.OwnerId);
    }
}
