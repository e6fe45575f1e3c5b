namespace CrmWeb.Domain.Contracts;

/// <summary>How a customer stands by its contracts (合同状态).</summary>
public enum ContractState
{
    /// <summary>It never had one, or bought without one after the last ended: the rules of single purchases hold.</summary>
    None,

    /// <summary>One will be renewed unless somebody ends it.</summary>
    Running,

    /// <summary>All that still run end before their next renewal (已通知不续约).</summary>
    UnderNotice,

    /// <summary>The last one ran out without renewal (到期未续).</summary>
    RanOut,
}

/// <summary>Questions to the contracts of one customer (单个客户的合同).</summary>
public static class CustomerContracts
{
    extension(IReadOnlyList<ContractHistory> contracts)
    {
        /// <param name="lastPurchase">The last purchase up to that day.</param>
        /// <param name="ahead">Whether contracts signed but not begun count: of the as-of day they are known.</param>
        public ContractState StateOn(DateOnly day, DateOnly? lastPurchase, bool ahead = false)
        {
            if (contracts.Count == 0)
                return ContractState.None;

            DateOnly? end = null;
            foreach (var contract in contracts)
            {
                if (contract.StartsOn > day && !ahead)
                    continue;
                if (contract.LastDay is not { } lastDay || contract.NextAfter(day) is not null)
                    return ContractState.Running;
                if (!(end > lastDay))
                    end = lastDay;
            }

            return end is null || (end < day && lastPurchase > end) ? ContractState.None
                : end < day ? ContractState.RanOut : ContractState.UnderNotice;
        }

        /// <summary>The last day on which one ran; none while one goes on.</summary>
        public DateOnly? LastDay() => contracts.Count == 0 || contracts.Any(c => c.LastDay is null) ? null : contracts.Max(c => c.LastDay);
    }
}
