using CrmWeb.Data.Settings;
using CrmWeb.Domain.Care;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Settings;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Customers;

/// <summary>Notes that we were in touch with a customer (最近联系), in whatever channel and direction: that is what cadences wait for.</summary>
/// <remarks>Not through the entities: a call logged by one person must not make another's open edit of the customer stale.</remarks>
public static class CustomerTouches
{
    extension(CrmDbContext db)
    {
        /// <summary>Notes an interaction that took place.</summary>
        public Task TouchAsync(Interaction interaction, CancellationToken cancel = default)
            => db.TouchAsync(interaction.CustomerId, interaction.HappensAt, new Entered(interaction.EnteredAt, interaction.StaffId), interaction, cancel);

        /// <summary>Notes a contact that is no interaction, such as a complaint received.</summary>
        public Task TouchAsync(int customerId, DateTime at, Entered entered, CancellationToken cancel = default)
            => db.TouchAsync(customerId, at, entered, null, cancel);

        /// <summary>Looks up the last contact anew, and opens what a contact had fulfilled that did not take place after all.</summary>
        public async Task UntouchAsync(Interaction withdrawn, CancellationToken cancel = default)
        {
            var (customer, id) = (withdrawn.CustomerId, withdrawn.Id);
            var interaction = await db.Interactions.Standing().Where(i => i.CustomerId == customer && i.Status == InteractionStatus.Done).MaxAsync(i => (DateTime?)i.HappensAt, cancel);
            var complaint = await db.Complaints.Where(c => c.CustomerId == customer).MaxAsync(c => (DateTime?)c.ReceivedAt, cancel);
            var last = complaint > interaction || interaction is null ? complaint : interaction;
            await db.Customers.Where(c => c.Id == customer).ExecuteUpdateAsync(set => set.SetProperty(c => c.LastContactAt, last), cancel);
            await db.CareTasks.Where(t => t.InteractionId == id && CadenceRules.Reasons.Contains(t.Reason))
                .ExecuteUpdateAsync(
                    set => set.SetProperty(t => t.DoneAt, (DateTime?)null).SetProperty(t => t.DoneBy, (int?)null)
                        .SetProperty(t => t.InteractionId, (int?)null).SetProperty(t => t.Version, Guid.NewGuid()),
                    cancel);
        }

        // Only a later touch moves the last contact; one from before a cadence began to count fulfils nothing.
        private async Task TouchAsync(int customerId, DateTime at, Entered entered, Interaction? interaction, CancellationToken cancel)
        {
            await db.Customers.Where(c => c.Id == customerId && (c.LastContactAt == null || c.LastContactAt < at))
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.LastContactAt, at), cancel);
            var (reasons, day, by) = (CadenceRules.FulfilledBy(interaction is { IsReview: true }), (await db.SettingsAsync(cancel)).Zone.DayOf(at), interaction?.Id);
            await db.CareTasks.Where(t => t.CustomerId == customerId && t.DoneAt == null && reasons.Contains(t.Reason) && t.OccasionOn <= day)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(t => t.DoneAt, entered.At).SetProperty(t => t.DoneBy, entered.By)
                        .SetProperty(t => t.InteractionId, by).SetProperty(t => t.Version, Guid.NewGuid()),
                    cancel);
        }
    }
}
