using CrmWeb.Data.Settings;
using CrmWeb.Domain.Contracts;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Statistics;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Contracts;

/// <summary>Why a contractual customer has its value (合同价值说明), as of a run.</summary>
internal static class ContractExplanation
{
    extension(CrmDbContext db)
    {
        /// <summary>None where the run did not value the customer by its contracts.</summary>
        /// <param name="purchases">Its purchases by day; empty where its statistics are to be made anew.</param>
        public async Task<ContractReason?> ContractReasonAsync(CustomerValue figure, CustomerClass customerClass, PurchaseSum[] purchases, ValueRun run, CancellationToken cancel)
        {
            if (figure.Lifetime.Basis != LifetimeBasis.Contract)
                return null;

            var ledger = new ContractLedger(db, await db.SettingsAsync(cancel), run.AsOf, run.StartedAt);
            var known = await ledger.KnownAsync(db.Contracts.Where(c => c.CustomerId == figure.CustomerId), cancel);
            return ContractReason.Of(known.Select(c => (c.Number, c.History)), purchases, customerClass, figure, run, run.PolicyUsed());
        }
    }
}
