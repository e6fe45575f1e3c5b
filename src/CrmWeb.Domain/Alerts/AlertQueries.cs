using CrmWeb.Domain.Access;

namespace CrmWeb.Domain.Alerts;

/// <summary>Named questions about alerts, grants and looks (禁忌查询).</summary>
public static class AlertQueries
{
    extension(IQueryable<CustomerAlert> alerts)
    {
        public IQueryable<CustomerAlert> VisibleTo(StaffScope staff) => alerts.Within(staff.Reads, staff, a => a.Customer.TeamId, a => a.Customer.OwnerId);

        public IQueryable<CustomerAlert> EditableBy(StaffScope staff) => alerts.Within(staff.Serves, staff, a => a.Customer.TeamId, a => a.Customer.OwnerId);

        public IQueryable<CustomerAlert> Standing() => alerts.Where(a => a.WithdrawnAt == null);

        /// <summary>Those that forbid us to go to a whole customer of our own accord (请勿联系).</summary>
        public IQueryable<CustomerAlert> Silencing() => alerts.Standing().Where(a => a.Kind == AlertKind.DoNotContact && a.ContactId == null);
    }

    extension(IQueryable<AlertInquiry> inquiries)
    {
        public IQueryable<AlertInquiry> VisibleTo(StaffScope staff) => inquiries.Within(staff.Reads, staff, i => i.Customer.TeamId, i => i.Customer.OwnerId);
    }

    extension(IQueryable<ReasonGrant> grants)
    {
        /// <summary>All for who keeps house, one's own for everybody.</summary>
        public IQueryable<ReasonGrant> VisibleTo(StaffScope staff)
        {
            var (all, me) = (KeepsHouse(staff), staff.StaffId);
            return grants.Where(g => all || g.StaffId == me);
        }

        public IQueryable<ReasonGrant> HoldingOn(DateOnly day) => grants.Where(g => g.RevokedAt == null && g.Until >= day);
    }

    extension(IQueryable<ReasonLook> looks)
    {
        /// <summary>All for who keeps house, one's own for everybody.</summary>
        public IQueryable<ReasonLook> VisibleTo(StaffScope staff)
        {
            var (all, me) = (KeepsHouse(staff), staff.StaffId);
            return looks.Where(l => all || l.StaffId == me);
        }
    }

    private static bool KeepsHouse(StaffScope staff) => staff.Is(StaffRole.Administrator) || staff.Is(StaffRole.Auditor);
}
