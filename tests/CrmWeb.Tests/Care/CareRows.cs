using System.Globalization;
using CrmWeb.Domain.Care;
using CrmWeb.Domain.Relationships;
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

        /// <summary>A task as the cadence of a partner made it; it counts from the day the type was chosen, so that the daily job finds nothing to put right.</summary>
        public async Task<int> CadenceTaskAsync(int customerId, CareReason reason, DateOnly dueOn, int? ownerId = null, DateOnly? snoozedUntil = null)
        {
            var id = await app.CareTaskAsync(customerId, "", dueOn, ownerId);
            var from = dueOn.AddDays(-14);
            await app.InDatabaseAsync(async db =>
            {
                if (snoozedUntil is { } until)
                    (await db.CareTasks.SingleAsync(t => t.Id == id)).Snooze(until, "Away");
                await db.SaveChangesAsync();
                await db.Customers.Where(c => c.Id == customerId).ExecuteUpdateAsync(set => set
                    .SetProperty(c => c.RelationshipType, RelationshipType.Partner).SetProperty(c => c.RelationshipTypeSince, from.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc)));
                return await db.CareTasks.Where(t => t.Id == id).ExecuteUpdateAsync(set => set
                    .SetProperty(t => t.Reason, reason).SetProperty(t => t.FormId, (Guid?)null).SetProperty(t => t.OccasionOn, from)
                    .SetProperty(t => t.PeriodKey, from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
            });
            return id;
        }
    }
}
