using CrmWeb.Data.Settings;
using CrmWeb.Domain.Alerts;
using CrmWeb.Domain.Care;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Handovers;
using CrmWeb.Domain.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CrmWeb.Data.Handovers;

/// <summary>Opens and ends the handovers of all customers whose owner is about to be saved as another (负责人变更与交接); saving is the caller's.</summary>
/// <remarks>Every way to change an owner calls it once for all that it changes, however many. A merge does not: the customer keeps one of the two owners that it had.</remarks>
public static class OwnerChanges
{
    extension(CrmDbContext db)
    {
        /// <summary>For what a person changes.</summary>
        public async Task HandOverAsync(string note, Entered entered, CancellationToken cancel = default)
        {
            var opened = await db.SettleAsync(note, entered, cancel);
            db.Handovers.AddRange(opened);
            db.CareTasks.AddRange(opened.Select(h => CareTask.Introduction(h, entered)));
        }

        /// <summary>For what a job changes, in its transaction: new rows are written at once.</summary>
        public async Task HandOverManyAsync(string note, Entered entered, CancellationToken cancel = default)
        {
            var opened = await db.SettleAsync(note, entered, cancel);
            if (opened.Count == 0)
                return;

            await db.BulkInsertAsync(opened, Versions<Handover>(nameof(Handover.Version)), cancel);
            await db.BulkInsertAsync(opened.Select(h => CareTask.Introduction(h, entered)), Versions<CareTask>(nameof(CareTask.Version)), cancel);
        }

        private async Task<IReadOnlyList<Handover>> SettleAsync(string note, Entered entered, CancellationToken cancel)
        {
            var changes = Changes(db.ChangeTracker);
            if (changes.Count == 0)
                return [];

            var ids = changes.ConvertAll(c => c.Customer.Id);
            var open = (await db.Handovers.Where(h => h.Status == HandoverStatus.Open && EF.Parameter(ids).Contains(h.CustomerId)).OrderBy(h => h.Id).ToListAsync(cancel)).ToLookup(h => h.CustomerId);
            var silent = (await db.CustomerAlerts.Silencing().Where(a => EF.Parameter(ids).Contains(a.CustomerId)).Select(a => a.CustomerId).ToListAsync(cancel)).ToHashSet();
            var settings = await db.SettingsAsync(cancel);
            var terms = new HandoverTerms(settings.Zone.DayOf(entered.At), settings.Whole("Care.HandoverDays"));
            var opened = changes.Select(c => c.Settle(open[c.Customer.Id], MaySpeak(c.Customer) && !silent.Contains(c.Customer.Id), note, terms, entered)).OfType<Handover>().ToList();
            await db.TakeOffAsync([.. open.SelectMany(h => h).Select(h => h.TaskForm)], cancel);
            return opened;
        }

        // Nobody is introduced any more by a handover that has come to its end.
        private async Task TakeOffAsync(List<Guid> forms, CancellationToken cancel)
        {
            if (forms.Count > 0)
                db.CareTasks.RemoveRange(await db.CareTasks.Where(t => t.FormId != null && EF.Parameter(forms).Contains(t.FormId.Value) && t.DoneAt == null).ToListAsync(cancel));
        }
    }

    private static List<OwnerChange> Changes(ChangeTracker tracker)
        => [.. tracker.Entries<Customer>().Where(e => e.State is EntityState.Modified)
            .Select(e => (e.Entity, Owner: e.Property(c => c.OwnerId))).Where(c => c.Owner.OriginalValue != c.Owner.CurrentValue)
            .Select(c => new OwnerChange(c.Entity, c.Owner.OriginalValue, c.Owner.CurrentValue))];

    // As with all that rules make.
    private static bool MaySpeak(Customer customer) => customer is { IsArchived: false, IsClosed: false, IsCatchAll: false };

    private static Dictionary<string, Func<TRow, object?>> Versions<TRow>(string name) => new() { [name] = _ => Guid.NewGuid() };
}
