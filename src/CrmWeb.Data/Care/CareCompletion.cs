using CrmWeb.Data.Customers;
using CrmWeb.Data.Handovers;
using CrmWeb.Data.Interactions;
using CrmWeb.Data.Saving;
using CrmWeb.Domain.Care;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Interactions;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Care;

/// <summary>Finishes a care task (完成关怀任务) together with the contact that fulfilled it.</summary>
public static class CareCompletion
{
    extension(CrmDbContext db)
    {
        /// <param name="contact">The contact to log; none where the customer was not reached.</param>
        public async Task FinishAsync(CareTask task, string outcome, Entered entered, InteractionFacts? contact, CancellationToken cancel = default)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            var interaction = contact is null ? null : await db.KeepAsync(task, contact, entered, cancel);
            task.Finish(outcome, entered, interaction?.Id);
            await db.IntroduceAsync(task, entered, cancel);
            try
            {
                await db.SaveChangesAsync(cancel);
            }
            catch (DbUpdateConcurrencyException)
            {
                return; // somebody finished it at the same moment; theirs stands, ours goes back
            }

            if (interaction is not null)
                await db.TouchAsync(interaction, cancel);
            await transaction.CommitAsync(cancel);
        }

        /// <summary>Takes a finish back (撤销完成), and with it the contact that it logged; one logged by other means stands.</summary>
        public async Task TakeBackAsync(CareTask task, Entered entered, CancellationToken cancel = default)
        {
            var (interaction, doneAt) = (task.InteractionId, task.DoneAt);
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            task.TakeUpAgain();
            await db.TakeUpAgainAsync(task, cancel);
            if (!await db.SaveOverAsync(task, task.Version, cancel))
                return;

            var contact = await db.Interactions.Standing().SingleOrDefaultAsync(i => i.Id == interaction && i.FormId == null && i.EnteredAt == doneAt, cancel);
            if (contact is not null)
                await db.WithdrawWithinAsync(contact, entered, cancel);
            await transaction.CommitAsync(cancel);
        }

        private async Task<Interaction> KeepAsync(CareTask task, InteractionFacts contact, Entered entered, CancellationToken cancel)
        {
            var interaction = new Interaction(task.Customer, entered.By!.Value, contact, entered);
            if (task.Contact is not null)
                interaction.With([task.Contact]);
            db.Interactions.Add(interaction);
            await db.SaveChangesAsync(cancel);
            return interaction;
        }
    }
}
