using CrmWeb.Data.Search;
using CrmWeb.Domain.Contracts;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Merges;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Value;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Merges;

/// <summary>Undoes a merge (撤销合并): gives everything back but what something newer holds, and leaves with the survivor what was added since.</summary>
public static class CustomerParting
{
    extension(CrmDbContext db)
    {
        /// <summary>A merge with all that its undoing looks at.</summary>
        public async Task<CustomerMerge?> MergeToUndoAsync(IQueryable<CustomerMerge> merges, int id, CancellationToken cancel)
        {
            var merge = await merges.SingleOrDefaultAsync(m => m.Id == id, cancel);
            if (merge is not null)
                await db.Customers.Where(c => c.Id == merge.SurvivorId || c.Id == merge.MergedId).WithAllForMerge().LoadAsync(cancel);
            return merge;
        }

        /// <param name="merge">As <see cref="MergeToUndoAsync"/> loads it.</param>
        /// <exception cref="Domain.RuleBrokenException">It cannot be undone at all.</exception>
        public async Task PartAsync(CustomerMerge merge, DateOnly today, Entered entered, CancellationToken cancel = default)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            merge.Undo(entered);
            var (survivor, merged, record) = (merge.Survivor, merge.Merged, MergeRecord.Read(merge.Kept));
            var outlook = await PartingOutlook.OfAsync(db, merge, cancel);
            await db.GiveFieldsBackAsync(merge, record, entered, cancel);
            var ledger = await db.GiveLedgerBackAsync(outlook, merged, entered, cancel);
            await db.SaveChangesAsync(cancel); // the statistics of both follow

            var back = await db.GiveRowsBackAsync(outlook, merge, cancel);
            survivor.LastTouched(await db.LastContactAsync(survivor, record, cancel));
            await db.BulkInsertAsync(back.Concat(ledger.Entered).Select(m => new MovedRow(merge.Id, m, survivor.Id, merged.Id, entered.At)), cancel);
            await db.LeadFormerMergesAsync(merge, ledger.Entered, cancel);
            await db.SaveChangesAsync(cancel);
            await db.IndexCustomersAsync([survivor.Id, merged.Id], cancel);
            await transaction.CommitAsync(cancel);
        }

        // A field that somebody changed since stays as it is now.
        private async Task GiveFieldsBackAsync(CustomerMerge merge, MergeRecord record, Entered entered, CancellationToken cancel)
        {
            var (survivor, merged) = (merge.Survivor, merge.Merged);
            var now = CustomerSnapshot.Of(survivor);
            var wanted = Enum.GetValues<MergeField>().Where(f => Equals(now.ValueOf(f), record.After.ValueOf(f))).Aggregate(now, (kept, field) => kept.With(field, record.Survivor));
            await db.RecodeAsync(survivor, merged, wanted.Code != now.Code && merged.Code == record.Survivor.Code, cancel);
            survivor.TakeBack(wanted with { Roles = now.Roles == record.After.Roles ? record.Survivor.Roles : now.Roles }, merge.MergedAt, entered);
            survivor.GivePointsBack(record.Phones, record.Emails, record.Addresses);
            if (now.Standing == record.After.Standing)
                survivor.Stand(record.Survivor.Standing, null, default, entered);
            merged.Part(record.Merged, merge.MergedAt, entered);
        }

        private async Task<LedgerMover> GiveLedgerBackAsync(PartingOutlook outlook, Customer merged, Entered entered, CancellationToken cancel)
        {
            var mover = new LedgerMover(db, entered);
            var (purchases, contracts, plans) = (Ids<Purchase>(outlook), Ids<Contract>(outlook), Ids<CashFlowPlan>(outlook));
            await mover.MoveAsync(db.Purchases.Where(p => EF.Parameter(purchases).Contains(p.Id)), merged, cancel);
            await mover.MoveAsync(db.Contracts.Where(c => EF.Parameter(contracts).Contains(c.Id)), merged, cancel);
            await mover.MoveAsync(db.CashFlowPlans.Where(p => EF.Parameter(plans).Contains(p.Id)), merged, cancel);
            return mover;
        }

        private async Task<List<WentRow>> GiveRowsBackAsync(PartingOutlook outlook, CustomerMerge merge, CancellationToken cancel)
        {
            var (mover, back) = (new RowMover(db), new List<WentRow>());
            foreach (var (key, to, from) in new MergeMoves(db, merge.Merged, merge.Survivor).Keys().ToList())
            {
                var ids = outlook.Back.GetValueOrDefault(key.Kind, []);
                await mover.MoveAsync(key, ids, from, to, cancel);
                back.AddRange(ids.Select(id => new WentRow(key.Kind, id)));
            }

            await db.CustomerAlerts.Where(a => a.SealedFor == a.CustomerId).ExecuteUpdateAsync(set => set.SetProperty(a => a.SealedFor, (int?)null), cancel);
            return back;
        }

        // A merge from before this one knows a row of the ledger by the number that it had then; it has another one now.
        private async Task LeadFormerMergesAsync(CustomerMerge merge, IEnumerable<WentRow> entered, CancellationToken cancel)
        {
            var forward = await db.MovedRows.AsNoTracking().Where(m => m.MergeId == merge.Id && m.FormerRowId != null && m.ToCustomerId == merge.SurvivorId)
                .ToDictionaryAsync(m => (m.Kind, m.RowId), m => m.FormerRowId!.Value, cancel);
            foreach (var row in entered)
            {
                var (kind, id, original) = (row.Kind, row.RowId, forward[(row.Kind, row.FormerRowId!.Value)]);
                await db.MovedRows.Where(m => m.MergeId < merge.Id && m.Kind == kind && m.RowId == original).ExecuteUpdateAsync(set => set.SetProperty(m => m.RowId, id), cancel);
            }
        }

        // What the survivor had before, or what it was told since.
        private async Task<DateTime?> LastContactAsync(Customer survivor, MergeRecord record, CancellationToken cancel)
        {
            var id = survivor.Id;
            var interaction = await db.Interactions.Standing().Where(i => i.CustomerId == id && i.Status == InteractionStatus.Done).MaxAsync(i => (DateTime?)i.HappensAt, cancel);
            var complaint = await db.Complaints.Where(c => c.CustomerId == id).MaxAsync(c => (DateTime?)c.ReceivedAt, cancel);
            return new[] { record.Survivor.LastContactAt, interaction, complaint }.Max();
        }
    }

    private static List<int> Ids<TRow>(PartingOutlook outlook) => [.. outlook.Back.GetValueOrDefault($"{typeof(TRow).Name}.CustomerId", [])];
}
