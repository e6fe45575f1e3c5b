using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Search;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Search;

/// <summary>Keeps search text and grams in step with what stands in the tables (检索索引).</summary>
public static class CustomerIndex
{
    private const int Batch = 500;

    // Bounds the memory of an import, whatever its size.
    private const int NewBatch = 5_000;

    extension(CrmDbContext db)
    {
        /// <summary>Indexes these customers anew. Saving does so by itself; who writes rows in bulk calls it before the commit.</summary>
        public async Task IndexCustomersAsync(IEnumerable<int> customerIds, CancellationToken cancel = default)
        {
            foreach (var ids in customerIds.Distinct().Chunk(Batch))
                await db.IndexBatchAsync(ids, cancel);
        }

        /// <summary>Adds the grams of customers that were just inserted in bulk with their search text: nothing is read, nothing is stale.</summary>
        internal async Task IndexNewCustomersAsync(IEnumerable<(int Id, string SearchText)> customers, CancellationToken cancel)
        {
            foreach (var some in customers.Chunk(NewBatch))
            {
                var grams = some.SelectMany(c => Gram.AllOf(c.SearchText), (c, gram) => new CustomerGram(gram, c.Id)).ToList();
                // In the order of the key, or every row would land on another page of the index.
                grams.Sort((one, other) => one.Gram != other.Gram ? one.Gram.CompareTo(other.Gram) : one.CustomerId.CompareTo(other.CustomerId));
                await db.BulkInsertAsync(grams, cancel);
            }
        }

        private async Task IndexBatchAsync(int[] ids, CancellationToken cancel)
        {
            var stale = (await db.ReadAsync(ids, cancel)).Where(c => c.Text != c.Words.SearchText()).ToList();
            if (stale.Count == 0)
                return;

            var staleIds = stale.ConvertAll(c => c.Id);
            await db.Set<CustomerGram>().Where(g => staleIds.Contains(g.CustomerId)).ExecuteDeleteAsync(cancel);

            await using var writer = await CustomerIndexWriter.OpenAsync(db, cancel);
            foreach (var customer in stale)
                await writer.WriteTextAsync(customer.Id, customer.Words.SearchText(), cancel);
            // In the order of the key, or every row would land on another page of the index.
            await writer.WriteGramsAsync([.. stale
                .SelectMany(c => Gram.AllOf(c.Words.SearchText()).Select(gram => (gram, c.Id))).Order()], cancel);
        }

        // What was merged away is found by its former name and code too, and leads to the survivor.
        private async Task<List<Indexed>> ReadAsync(int[] ids, CancellationToken cancel)
        {
            var merged = (await db.Customers.AsNoTracking().Where(c => c.MergedIntoId != null && ids.Contains(c.MergedIntoId.Value))
                .OrderBy(c => c.Id).Select(c => new { Into = c.MergedIntoId!.Value, c.Name, c.Code }).ToListAsync(cancel)).ToLookup(m => m.Into);
            return (await db.ReadOwnAsync(ids, cancel))
                .ConvertAll(c => c with { Words = c.Words with { Merged = [.. merged[c.Id].SelectMany(m => new[] { m.Name, m.Code })] } });
        }

        private async Task<List<Indexed>> ReadOwnAsync(int[] ids, CancellationToken cancel)
            => await db.Customers.AsNoTracking().Where(c => ids.Contains(c.Id))
                .Select(c => new Indexed(c.Id, c.SearchText, new CustomerWords(
                    c.Name, c.Code,
                    c.Phones.Select(p => p.Number).ToList(),
                    c.Emails.Select(e => e.Address).ToList(),
                    c.Contacts.Where(p => p.ArchivedAt == null).Select(p => p.SearchText).ToList())
                {
                    Own = c.FieldValues.Where(v => v.Text != null).OrderBy(v => v.FieldId).Select(v => v.Text!).ToList(),
                }))
                .AsSplitQuery()
                .ToListAsync(cancel);
    }

    private sealed record Indexed(int Id, string Text, CustomerWords Words);
}
