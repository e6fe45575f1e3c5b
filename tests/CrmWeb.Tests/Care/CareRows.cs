using CrmWeb.Domain.Care;
using CrmWeb.Tests.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Care;

/// <summary>Care tasks in the database of the application under test.</summary>
internal static class CareRows
{
    extension(CrmApp app)
    {
        public Task<int> CareTaskAsync(int customerId, string title, DateOnly dueOn, int? ownerId = null)
            => app.InDatabaseAsync(async db =>
            {
                var customer = await db.Customers.SingleAsync(c => c.Id == customerId);
                var task = new CareTask(customer, CareReason.ByHand, title, dueOn, ownerId, Guid.NewGuid(), CustomerRows.Entered);
                db.CareTasks.Add(task);
                await db.SaveChangesAsync();
                return task.Id;
            });

        /// <summary>A task as a cadence would have made it, counted from long before.</summary>
        public async Task<int> CadenceTaskAsync(int customerId, CareReason reason, DateOnly dueOn, int? ownerId = null, DateOnly? snoozedUntil = null)
        {
            var id = await app.CareTaskAsync(customerId, "", dueOn, ownerId);
            await app.InDatabaseAsync(async db =>
            {
                if (snoozedUntil is { } until)
                    (await db.CareTasks.SingleAsync(t => t.Id == id)).Snooze(until, "Away");
                await db.SaveChangesAsync();
                return await db.CareTasks.Where(t => t.Id == id).ExecuteUpdateAsync(set => set
                    .SetProperty(t => t.Reason, reason).SetProperty(t => t.FormId, (Guid?)null).SetProperty(t => t.OccasionOn, dueOn.AddDays(-60)));
            });
            return id;
        }
    }
}
