using CrmWeb.Domain.Access;

namespace CrmWeb.Domain.Contracts;

/// <summary>Named questions about contracts (合同查询).</summary>
public static class ContractQueries
{
    extension(IQueryable<Contract> contracts)
    {
        public IQueryable<Contract> VisibleTo(StaffScope staff) => staff.Reads switch
        {
            Reach.Company => contracts,
            Reach.Team => contracts.Where(c => staff.TeamIds.Contains(c.Customer.TeamId) || c.Customer.OwnerId == staff.StaffId),
            Reach.Own => contracts.Where(c => c.Customer.OwnerId == staff.StaffId),
            _ => contracts.Where(c => false),
        };

        /// <summary>Contracts that stand in the ledger, whether they run or have ended.</summary>
        public IQueryable<Contract> Standing() => contracts.Where(c => c.WithdrawnAt == null);

        /// <summary>Those that go on first, then the latest to begin.</summary>
        public IQueryable<Contract> LatestFirst()
            => contracts.OrderBy(c => c.LastDay != null).ThenByDescending(c => c.StartsOn).ThenByDescending(c => c.Id);
    }
}
