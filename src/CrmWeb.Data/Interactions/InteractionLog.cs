using CrmWeb.Data.Customers;
using CrmWeb.Data.Preparations;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Interactions;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Interactions;

/// <summary>Keeps a logged interaction (互动登记) together with all that a contact sets in motion.</summary>
public static class InteractionLog
{
    extension(CrmDbContext db)
    {
        /// <summary>Saves an interaction once per form, and notes the contact; answers its number, also when the form was sent before.</summary>
        public async Task<int> LogAsync(Interaction interaction, CancellationToken cancel = default)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            if (await db.LoggedByAsync(interaction.FormId, cancel) is { } earlier)
                return earlier;

            db.Interactions.Add(interaction);
            await db.PromiseAsync(interaction, cancel);
            await db.PrepareAsync(interaction, interaction.EnteredAt, cancel);
            try
            {
                await db.SaveChangesAsync(cancel);
            }
            catch (DbUpdateException)
            {
                // Where writers do not queue, the same form may have won between our look and our save.
                await transaction.RollbackAsync(cancel);
                if (await db.LoggedByAsync(interaction.FormId, cancel) is { } winner)
                    return winner;
                throw;
            }

            await db.NoteContactAsync(interaction, cancel);
            await transaction.CommitAsync(cancel);
            return interaction.Id;
        }

        /// <summary>Saves a corrected interaction beside its former words.</summary>
        public async Task CorrectAsync(Interaction interaction, Interaction former, CancellationToken cancel = default)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            db.Interactions.Add(former);
            await db.PromiseAsync(interaction, cancel);
            await db.SaveChangesAsync(cancel);
            await db.NoteContactAsync(interaction, cancel);
            await transaction.CommitAsync(cancel);
        }

        /// <summary>Says that a planned interaction took place or did not.</summary>
        public async Task SettleAsync(Interaction interaction, InteractionStatus outcome, DateTime at, CancellationToken cancel = default)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            if (outcome == InteractionStatus.Done)
                interaction.MarkDone(at);
            else
                interaction.MarkMissed(at);
            await db.SaveChangesAsync(cancel);
            await db.NoteContactAsync(interaction, cancel);
            await transaction.CommitAsync(cancel);
        }

        /// <summary>Takes back what was said of a planned interaction, with what it set in motion.</summary>
        public async Task UnsettleAsync(Interaction interaction, CancellationToken cancel = default)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            var wasDone = interaction.Status == InteractionStatus.Done;
            interaction.Unsettle();
            await db.SaveChangesAsync(cancel);
            if (wasDone)
                await db.UntouchAsync(interaction, cancel);
            await transaction.CommitAsync(cancel);
        }

        /// <summary>Takes an interaction away that was logged by mistake, with what it set in motion.</summary>
        public async Task WithdrawAsync(Interaction interaction, Entered entered, CancellationToken cancel = default)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            await db.WithdrawWithinAsync(interaction, entered, cancel);
            await transaction.CommitAsync(cancel);
        }

        /// <summary>The same within the caller's transaction.</summary>
        internal async Task WithdrawWithinAsync(Interaction interaction, Entered entered, CancellationToken cancel)
        {
            interaction.Withdraw(entered);
            await db.SaveChangesAsync(cancel);
            await db.TakePromiseBackAsync(interaction, cancel);
            await db.UntouchAsync(interaction, cancel);
        }

        /// <summary>Takes a withdrawal back.</summary>
        public async Task RestoreAsync(Interaction interaction, CancellationToken cancel = default)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            interaction.Restore();
            await db.PromiseAsync(interaction, cancel);
            await db.SaveChangesAsync(cancel);
            await db.NoteContactAsync(interaction, cancel);
            await transaction.CommitAsync(cancel);
        }

        /// <summary>What a contact that took place sets in motion: the customer was touched.</summary>
        private Task NoteContactAsync(Interaction interaction, CancellationToken cancel)
            => interaction.Status == InteractionStatus.Done ? db.TouchAsync(interaction, cancel) : Task.CompletedTask;

        private async Task<int?> LoggedByAsync(Guid? formId, CancellationToken cancel)
            => formId is null ? null : await db.Interactions.Where(i => i.FormId == formId).Select(i => (int?)i.Id).SingleOrDefaultAsync(cancel);
    }
}
