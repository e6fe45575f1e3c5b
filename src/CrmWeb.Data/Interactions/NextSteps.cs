using CrmWeb.Domain.Care;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Interactions;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Interactions;

/// <summary>A promise made in an interaction (下一步) stands as a care task of whoever made it; saving is the caller's.</summary>
internal static class NextSteps
{
    extension(CrmDbContext db)
    {
        /// <summary>What was promised in an interaction logged by mistake is owed to nobody; what was done of it stays.</summary>
        public Task TakePromiseBackAsync(Interaction interaction, CancellationToken cancel)
        {
            var form = interaction.FormId;
            return form is null ? Task.CompletedTask
                : db.CareTasks.Where(t => t.FormId == form && t.Reason == CareReason.NextStep && t.DoneAt == null).ExecuteDeleteAsync(cancel);
        }

        /// <summary>Makes the task, or moves the open one along with a corrected promise; one taken back stays for its owner to settle.</summary>
        public async Task PromiseAsync(Interaction interaction, CancellationToken cancel)
        {
            if (interaction.NextStepOn is not { } due || interaction.FormId is not { } form)
                return;

            var task = await db.CareTasks.SingleOrDefaultAsync(t => t.FormId == form && t.Reason == CareReason.NextStep, cancel);
            if (task is null)
                db.CareTasks.Add(TaskOf(interaction, due, form));
            else if (task.IsOpen)
                task.Replan(interaction.NextStep, due, interaction.NextStepOwnerId);
        }
    }

    private static CareTask TaskOf(Interaction interaction, DateOnly due, Guid form)
        => new(interaction.Customer, CareReason.NextStep, interaction.NextStep, due, interaction.NextStepOwnerId, form,
            new Entered(interaction.EnteredAt, interaction.EnteredBy));
}
