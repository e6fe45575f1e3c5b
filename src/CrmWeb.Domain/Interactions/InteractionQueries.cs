using CrmWeb.Domain.Access;

namespace CrmWeb.Domain.Interactions;

/// <summary>Named questions about interactions (互动查询).</summary>
public static class InteractionQueries
{
    extension(IQueryable<Interaction> interactions)
    {
        public IQueryable<Interaction> VisibleTo(StaffScope staff) => interactions.Within(staff.Reads, staff);

        public IQueryable<Interaction> EditableBy(StaffScope staff) => interactions.Within(staff.Serves, staff);

        /// <summary>Interactions that stand: neither withdrawn nor the former words of a corrected one.</summary>
        public IQueryable<Interaction> Standing() => interactions.Where(i => i.WithdrawnAt == null);

        /// <summary>Appointments (约见) up to a moment, and those gone by of which nobody said whether they took place.</summary>
        public IQueryable<Interaction> AppointmentsUntil(DateTime end) => interactions.Standing().Where(i => i.Status == InteractionStatus.Planned && i.HappensAt < end);

        /// <summary>The rows a person may open: withdrawn ones can be restored, former words only read.</summary>
        public IQueryable<Interaction> Current() => interactions.Where(i => i.FormerOfId == null);

        public IQueryable<Interaction> Of(StaffScope staff) => interactions.Where(i => i.StaffId == staff.StaffId);

        public IQueryable<Interaction> Carrying(ContentKind kind) => interactions.Where(i => (i.Kinds & kind) == kind);

        /// <summary>What comes after a row in a list that shows the latest first.</summary>
        public IQueryable<Interaction> Before(DateTime happensAt, int id)
            => interactions.Where(i => i.HappensAt < happensAt || (i.HappensAt == happensAt && i.Id < id));

        public IQueryable<Interaction> LatestFirst() => interactions.OrderByDescending(i => i.HappensAt).ThenByDescending(i => i.Id);

        private IQueryable<Interaction> Within(Reach reach, StaffScope staff) => interactions.Within(reach, staff, i => i.Customer.TeamId, i => i.Customer.OwnerId);
    }
}
