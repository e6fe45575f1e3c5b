using CrmWeb.Data.Saving;
using CrmWeb.Domain.Care;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Ledger;
using CrmWeb.Domain.Opportunities;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Opportunities;

/// <summary>Saves how an opportunity ended (商机结果) together with what that sets in motion; false when somebody changed it meanwhile.</summary>
public static class Outcomes
{
    extension(CrmDbContext db)
    {
        /// <summary>Won: the goods are to be delivered, and there is one task for it, however often it is won.</summary>
        public async Task<bool> WinAsync(Opportunity opportunity, DateOnly promisedOn, Guid seen, Entered entered, CancellationToken cancel = default)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            opportunity.Win(entered);
            if (!await db.SaveOverAsync(opportunity, seen, cancel))
                return false;

            if (!await db.CareTasks.InSaleOf(opportunity).AnyAsync(cancel))
                db.CareTasks.Add(CareTask.InSale(opportunity, promisedOn, entered));
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return true;
        }

        /// <summary>Open again: what is still to be delivered is taken off the lists; what was delivered stays.</summary>
        public async Task<bool> ReopenAsync(Opportunity opportunity, string note, Guid seen, Entered entered, CancellationToken cancel = default)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            opportunity.Reopen(note, entered);
            if (!await db.SaveOverAsync(opportunity, seen, cancel))
                return false;

            await db.CareTasks.InSaleOf(opportunity).Where(t => t.DoneAt == null).ExecuteDeleteAsync(cancel);
            await transaction.CommitAsync(cancel);
            return true;
        }

        /// <summary>Whether a purchase that stands was entered from it.</summary>
        public Task<bool> HasPurchaseAsync(Opportunity opportunity, CancellationToken cancel = default)
            => db.Purchases.KnownBefore(null).AnyAsync(p => p.OpportunityId == opportunity.Id, cancel);
    }

    extension(IQueryable<CareTask> tasks)
    {
        /// <summary>The in-sale task of an opportunity (售中关怀).</summary>
        public IQueryable<CareTask> InSaleOf(Opportunity opportunity)
        {
            var (customer, key) = (opportunity.CustomerId, CareTask.InSaleKey(opportunity.Id));
            return tasks.Where(t => t.CustomerId == customer && t.Reason == CareReason.InSale && t.PeriodKey == key);
        }
    }
}
