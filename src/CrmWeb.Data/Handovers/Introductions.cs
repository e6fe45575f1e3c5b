using CrmWeb.Data.Care;
using CrmWeb.Domain.Care;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Handovers;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Handovers;

/// <summary>A handover ends with the task of its introduction (交接完成), and goes on with it; saving is the caller's.</summary>
public static class Introductions
{
    extension(CrmDbContext db)
    {
        /// <summary>Writes the note, and tells it in the task.</summary>
        public async Task NoteAsync(Handover handover, string note, Entered entered, CancellationToken cancel = default)
        {
            handover.Write(note, entered);
            if (await db.CareTasks.SingleOrDefaultAsync(t => t.FormId == handover.TaskForm && t.DoneAt == null, cancel) is { } task)
                task.Brief(note);
        }

        internal async Task IntroduceAsync(CareTask task, Entered entered, CancellationToken cancel)
        {
            if (await db.OfTaskAsync(task, cancel) is { IsOpen: true } handover)
                handover.Introduce(entered);
        }

        /// <summary>Where the customer went to somebody else since, the handover has come to its end for good.</summary>
        internal async Task TakeUpAgainAsync(CareTask task, CancellationToken cancel)
        {
            if (await db.OfTaskAsync(task, cancel) is { Status: HandoverStatus.Introduced } handover && handover.Customer.OwnerId == handover.ToId)
                handover.TakeUpAgain();
        }

        private Task<Handover?> OfTaskAsync(CareTask task, CancellationToken cancel)
            => task.Reason is CareReason.Handover ? db.Handovers.Include(h => h.Customer).SingleOrDefaultAsync(h => h.TaskForm == task.FormId, cancel) : Task.FromResult<Handover?>(null);
    }

    /// <summary>Ends those that ask for no introduction any more: the customer wants no contact, or was merged into one that somebody else keeps.</summary>
    internal static async Task EndAsync(CrmDbContext db, CareShare share, DateTime at, CancellationToken cancel)
    {
        await share.Tasks.Where(t => t.Reason == CareReason.Handover && t.DoneAt == null && db.Handovers.Any(h => h.TaskForm == t.FormId && h.Status == HandoverStatus.Open && h.Customer.OwnerId != h.ToId)).ExecuteDeleteAsync(cancel);
        await share.Of(db.Handovers, h => h.CustomerId)
            .Where(h => h.Status == HandoverStatus.Open && !db.CareTasks.Any(t => t.FormId == h.TaskForm))
            .ExecuteUpdateAsync(set => set.SetProperty(h => h.Status, HandoverStatus.Cancelled).SetProperty(h => h.ClosedAt, at).SetProperty(h => h.Version, Guid.NewGuid()), cancel);
    }
}
