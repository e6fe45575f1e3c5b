using CrmWeb.Domain.Care;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Interactions;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Imports;

/// <summary>Takes the interactions of an import back (撤回导入的互动); those that somebody corrected since are left alone.</summary>
internal static class WithdrawnInteractions
{
    extension(CrmDbContext db)
    {
        /// <summary>Answers how many were withdrawn, and how many left.</summary>
        public async Task<(int Withdrawn, int Left)> WithdrawInteractionsAsync(int importId, Entered entered, CancellationToken cancel)
        {
            var standing = db.Interactions.Standing().Where(i => i.ImportId == importId);
            var corrected = db.Interactions.Where(f => f.FormerOfId != null).Select(f => f.FormerOfId);
            var withdrawn = await standing.Where(i => !corrected.Contains(i.Id)).ExecuteUpdateAsync(
                set => set.SetProperty(i => i.WithdrawnAt, entered.At).SetProperty(i => i.WithdrawnBy, entered.By).SetProperty(i => i.Version, Guid.NewGuid()), cancel);
            if (withdrawn > 0)
                await db.ForgetTouchesAsync(importId, cancel);
            return (withdrawn, await standing.CountAsync(cancel));
        }

        // The last contact is looked up anew, and what a contact had fulfilled is open again.
        private async Task ForgetTouchesAsync(int importId, CancellationToken cancel)
        {
            var gone = db.Interactions.Where(i => i.ImportId == importId && i.WithdrawnAt != null);
            var (done, reasons) = (db.Interactions.Standing().Where(i => i.Status == InteractionStatus.Done), CadenceRules.Reasons);
            await db.Customers.Where(c => gone.Any(i => i.CustomerId == c.Id)).ExecuteUpdateAsync(
                set => set.SetProperty(
                    c => c.LastContactAt,
                    c => done.Where(i => i.CustomerId == c.Id).Select(i => (DateTime?)i.HappensAt).Concat(db.Complaints.Where(p => p.CustomerId == c.Id).Select(p => (DateTime?)p.ReceivedAt)).Max()),
                cancel);
            await db.CareTasks.Where(t => gone.Any(i => i.Id == t.InteractionId) && reasons.Contains(t.Reason)).ExecuteUpdateAsync(
                set => set.SetProperty(t => t.DoneAt, (DateTime?)null).SetProperty(t => t.DoneBy, (int?)null)
                    .SetProperty(t => t.InteractionId, (int?)null).SetProperty(t => t.Version, Guid.NewGuid()), cancel);
        }
    }
}
