using CrmWeb.Data;
using CrmWeb.Data.BulkChanges;
using CrmWeb.Domain.BulkChanges;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Lists;
using CrmWeb.Tests.Access;
using CrmWeb.Tests.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Tests.BulkChanges;

/// <summary>Changes of many in the application under test.</summary>
internal static class BulkRows
{
    private static readonly DateOnly AsOf = new(2026, 6, 15);

    extension(CrmApp app)
    {
        public async Task<List<int>> CustomersAsync(string name, int count, int? teamId = null)
        {
            var team = teamId ?? await app.RootTeamAsync();
            return await app.InDatabaseAsync(async db =>
            {
                var customers = Enumerable.Range(0, count).Select(i => CustomerRows.New($"{name} {i}", team)).ToList();
                db.Customers.AddRange(customers);
                await db.SaveChangesAsync();
                return customers.ConvertAll(c => c.Id);
            });
        }

        public async Task<int> QueueAsync(int by, BulkOrder order, string filter) => await app.InDatabaseAsync(async db =>
        {
            var upTo = await db.Customers.MaxAsync(c => c.Id);
            var change = db.BulkChanges.Add(new BulkChange(order, new("", FilterText.Parse(filter, out _)), AsOf, 1, upTo, new Entered(CustomerRows.Entered.At, by), Guid.NewGuid())).Entity;
            await db.SaveChangesAsync();
            return change.Id;
        });

        public async Task<BulkChange> DoAsync(int by, BulkOrder order, string filter)
        {
            var id = await app.QueueAsync(by, order, filter);
            await app.Services.GetRequiredService<BulkWork>().RunAsync(id, default);
            return await app.ReadChangeAsync(id);
        }

        public async Task<BulkChange> UndoAsync(int id)
        {
            await app.InDatabaseAsync(async db =>
            {
                (await db.BulkChanges.SingleAsync(c => c.Id == id)).BeginUndo(CustomerRows.Entered.At);
                return await db.SaveChangesAsync();
            });
            await app.Services.GetRequiredService<BulkWork>().RunAsync(id, default);
            return await app.ReadChangeAsync(id);
        }

        public Task<BulkChange> ReadChangeAsync(int id) => app.InDatabaseAsync(db => db.BulkChanges.AsNoTracking().SingleAsync(c => c.Id == id));
    }
}

/// <summary>Contexts of a process that is stopped when it asks for one too many.</summary>
internal sealed class StoppingContexts(IDbContextFactory<CrmDbContext> contexts, int most, CancellationTokenSource stop) : IDbContextFactory<CrmDbContext>
{
    private int made;

    public CrmDbContext CreateDbContext()
    {
        if (++made > most)
            stop.Cancel();
        return contexts.CreateDbContext();
    }
}
