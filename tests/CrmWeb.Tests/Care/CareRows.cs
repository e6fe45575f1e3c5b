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
    }
}
