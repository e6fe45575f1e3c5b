using CrmWeb.Domain.Alerts;
using CrmWeb.Domain.CustomerPreferences;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Preparations;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Preparations;

/// <summary>Makes the checklist of an appointment (生成接待准备) from the alerts and preferences of its customer.</summary>
public static class Preparing
{
    extension(CrmDbContext db)
    {
        /// <summary>A planned interaction gets a checklist where anything is known to mind; saved with it.</summary>
        public async Task PrepareAsync(Interaction interaction, DateTime at, CancellationToken cancel)
        {
            if (interaction.Status is not InteractionStatus.Planned)
                return;

            var needs = await db.NeedsOfAsync(interaction.CustomerId, cancel);
            if (needs.Count > 0)
                db.Preparations.Add(new Preparation(interaction, needs, at));
        }

        /// <summary>What an appointment with the customer must be prepared for, as known now.</summary>
        public async Task<IReadOnlyList<PreparationNeed>> NeedsOfAsync(int customerId, CancellationToken cancel)
        {
            var alerts = await db.CustomerAlerts.Standing().Where(a => a.CustomerId == customerId).OrderBy(a => a.Id)
                .Select(a => new { a.Kind, a.Instruction, Who = a.Contact == null ? "" : a.Contact.Name }).ToListAsync(cancel);
            var preferences = await db.CustomerPreferences.Current().Where(p => p.CustomerId == customerId).OrderBy(p => p.Id)
                .Select(p => new { p.Category, p.What, p.Value, Who = p.Contact == null ? "" : p.Contact.Name }).ToListAsync(cancel);
            return PreparationNeeds.Of(
                alerts.Select(a => (a.Kind, For(a.Who, a.Instruction))),
                preferences.Select(p => (p.Category, For(p.Who, $"{p.What}: {p.Value}"))));
        }
    }

    // A name may be long; what is to be done comes first and is never cut.
    private static string For(string who, string text)
    {
        var whole = who.Length == 0 ? text : $"{text} ({who})";
        return whole.Length <= PreparationItem.TextLength ? whole : text[..Math.Min(text.Length, PreparationItem.TextLength)];
    }
}
