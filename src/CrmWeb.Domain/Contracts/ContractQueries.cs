using CrmWeb.Domain.Access;

namespace CrmWeb.Domain.Contracts;

/// <summary>Named questions about contracts (合同查询).</summary>
public static class ContractQueries
{
    extension(IQueryable<Contract> contracts)
    {
        public IQueryable<Contract> VisibleTo(StaffScope staff) => contracts.Within(staff.Reads, staff, c => c.Customer.TeamId, c => c.Customer.OwnerId);

        /// <summary>Contracts that stand in the ledger, whether they run or have ended.</summary>
        public IQueryable<Contract> Standing() => contracts.Where(c => c.WithdrawnAt == null);

        /// <summary>Those that go on first, then the latest to begin.</summary>
        public IQueryable<Contract> LatestFirst()
            => contracts.OrderBy(c => c.LastDay != null).ThenByDescending(c => c.StartsOn).ThenByDescending(c => c.Id);
    }
}
