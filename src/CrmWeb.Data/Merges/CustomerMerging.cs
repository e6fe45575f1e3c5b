using CrmWeb.Data.Search;
using CrmWeb.Data.Value;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Lifecycle;
using CrmWeb.Domain.Merges;
using CrmWeb.Domain.Value;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Merges;

/// <summary>Merges two customers (合并客户), all or nothing: everything that hangs on the one goes to the other.</summary>
public static class CustomerMerging
{
    extension(IQueryable<Customer> customers)
    {
        /// <summary>Customers with all that a merge looks at.</summary>
        public IQueryable<Customer> WithAllForMerge() => customers
            .Include(c => c.Phones).Include(c => c.Emails).Include(c => c.Addresses).Include(c => c.Marks).Include(c => c.TypeChanges).Include(c => c.Stakeholder)
            .AsSplitQuery();
    }

    extension(CrmDbContext db)
    {
        /// <summary>How much of each kind would go to the survivor.</summary>
        public Task<Dictionary<string, int>> CountMovesAsync(Customer survivor, Customer merged, CancellationToken cancel)
        {
            var ledger = db.Model.KeysToCustomers().Where(k => k.Rule is MergeRule.EnteredAnew).Select(k => (k, merged.Id));
            return new RowMover(db).CountAsync([.. new MergeMoves(db, merged, survivor).Keys().Select(k => (k.Key, k.From)), .. ledger], cancel);
        }

        /// <param name="survivor">As <see cref="WithAllForMerge"/> loads it, like the other.</param>
        /// <exception cref="DbUpdateConcurrencyException">Somebody changed one of them meanwhile.</exception>
        public async Task<CustomerMerge> MergeAsync(Customer survivor, Customer merged, MergeChoice choice, Guid formId, DateOnly today, Entered entered, CancellationToken cancel = default)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            var (before, other) = (CustomerSnapshot.Of(survivor), CustomerSnapshot.Of(merged));
            merged.MergeInto(survivor, today, entered);
            await db.RecodeAsync(survivor, merged, choice.SideOf(MergeField.Code) is MergeSide.Merged, cancel);
            survivor.Take(choice.Of(before, other), today, entered);
            if (other.LastContactAt is { } contact)
                survivor.Touched(contact);
            var (phones, emails, addresses) = survivor.TakeOverPoints(merged);

            var ledger = new LedgerMover(db, entered);
            await ledger.MoveAllAsync(merged, survivor, cancel);
            await db.SaveChangesAsync(cancel); // the statistics of both follow
            await db.StandAsync(survivor, other.Standing, today, entered, cancel);
            var record = new MergeRecord(before, CustomerSnapshot.Of(survivor), other, phones, emails, addresses);
            var merge = db.CustomerMerges.Add(new CustomerMerge(survivor, merged, record.Write(), formId, entered)).Entity;
            await db.SaveChangesAsync(cancel);

            var moved = await new MergeMoves(db, merged, survivor).RunAsync(cancel);
            await db.BulkInsertAsync(moved.Concat(ledger.Entered).Select(m => new MovedRow(merge.Id, m, merged.Id, survivor.Id, entered.At)), cancel);
            await db.IndexCustomersAsync([survivor.Id, merged.Id], cancel);
            await transaction.CommitAsync(cancel);
            return merge;
        }

        /// <summary>Exchanges the codes of two customers; a code is unique at every moment, so one stands aside meanwhile.</summary>
        internal async Task RecodeAsync(Customer survivor, Customer merged, bool exchange, CancellationToken cancel)
        {
            if (!exchange)
                return;

            var (own, other) = (survivor.Code, merged.Code);
            merged.Recode($"~{merged.Id}");
            await db.SaveChangesAsync(cancel);
            survivor.Recode(other);
            await db.SaveChangesAsync(cancel);
            merged.Recode(own);
        }

        // The run of tonight says the rest; until then nobody is served worse than before.
        private async Task StandAsync(Customer survivor, StandingSnapshot other, DateOnly today, Entered entered, CancellationToken cancel)
        {
            var own = StandingSnapshot.Of(survivor.Standing);
            var joined = own.Joined(other, await db.PurchaseDaysAsync(survivor.Id, today, cancel));
            if (survivor.StageOverride is not null || survivor.IsClosed)
                joined = joined with { Stage = own.Stage };
            var run = await db.ValueRuns.Done().LatestFirst().Select(r => (int?)r.Id).FirstOrDefaultAsync(cancel);
            if (survivor.Stand(joined, run, today, entered) is { } change)
                db.Add(change);
            if (joined.Stage != own.Stage)
                db.Add(new StageChange(survivor.Id, own.Stage, joined.Stage, today, entered, ""));
        }
    }
}
