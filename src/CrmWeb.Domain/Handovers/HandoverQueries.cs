using CrmWeb.Domain.Access;

namespace CrmWeb.Domain.Handovers;

/// <summary>Where a handover stands in the list (列表位置), so that the next page can begin after it.</summary>
public sealed record HandoverPlace(DateOnly DueOn, int Id);

/// <summary>Named questions about handovers (客户交接查询).</summary>
public static class HandoverQueries
{
    extension(IQueryable<Handover> handovers)
    {
        /// <summary>Those of customers within reach, and those that one gave away oneself, wherever the customer went.</summary>
        public IQueryable<Handover> VisibleTo(StaffScope staff)
        {
            var id = staff.StaffId;
            return handovers.Within(staff.Reads, staff.AtAnyTime, h => h.Customer.TeamId, h => h.FromId == id ? id : h.Customer.OwnerId);
        }

        /// <summary>The former and the new owner write the note, and whoever leads them.</summary>
        public IQueryable<Handover> NotableBy(StaffScope staff)
        {
            var id = staff.StaffId;
            return staff.SeesMasked ? handovers.Where(_ => false)
                : staff.ChangesMany is Reach.None ? handovers.Where(h => h.FromId == id || h.ToId == id)
                : handovers.Within(staff.ChangesMany, staff.AtAnyTime, h => h.Customer.TeamId, h => h.FromId == id || h.ToId == id ? id : h.Customer.OwnerId);
        }

        /// <summary>Those that wait for an introduction; those of an archived customer rest with it.</summary>
        public IQueryable<Handover> Open() => handovers.Where(h => h.Status == HandoverStatus.Open && h.Customer.ArchivedAt == null);

        public IQueryable<Handover> ReceivedBy(int staffId) => handovers.Where(h => h.ToId == staffId);

        public IQueryable<Handover> GivenBy(int staffId) => handovers.Where(h => h.FromId == staffId);

        public IQueryable<Handover> DueFirst() => handovers.OrderBy(h => h.DueOn).ThenBy(h => h.Id);

        /// <summary>What comes after a place in <c>DueFirst</c>.</summary>
        public IQueryable<Handover> After(HandoverPlace place) => handovers.Where(h => h.DueOn > place.DueOn || (h.DueOn == place.DueOn && h.Id > place.Id));

        public IQueryable<HandoverPlace> PlaceOf(int id) => handovers.Where(h => h.Id == id).Select(h => new HandoverPlace(h.DueOn, h.Id));
    }
}
