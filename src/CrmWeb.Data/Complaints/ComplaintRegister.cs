using CrmWeb.Data.Customers;
using CrmWeb.Domain.Complaints;
using CrmWeb.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Complaints;

/// <summary>Takes complaints in (投诉登记): each gets the next number of its year, and a form sent twice makes one.</summary>
public static class ComplaintRegister
{
    extension(CrmDbContext db)
    {
        /// <summary>Saves the complaint made with the number it is given; answers its id, also when the form was sent before.</summary>
        public async Task<int> RegisterAsync(Guid formId, int year, Func<string, Complaint> make, CancellationToken cancel = default)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            var number = await db.NextNumberAsync(year, cancel);
            if (await db.RegisteredByAsync(formId, cancel) is { } earlier)
                return earlier; // the number goes back with the transaction

            var complaint = make(NumberSeries.Written(year, number)).FromForm(formId);
            db.Complaints.Add(complaint);
            await db.SaveChangesAsync(cancel);
            await db.TouchAsync(complaint.CustomerId, complaint.ReceivedAt, new Entered(complaint.ReceivedAt, complaint.Steps[0].StaffId), cancel);
            await transaction.CommitAsync(cancel);
            return complaint.Id;
        }

        private async Task<int?> RegisteredByAsync(Guid formId, CancellationToken cancel)
            => await db.Complaints.Where(c => c.FormId == formId).Select(c => (int?)c.Id).SingleOrDefaultAsync(cancel);

        // Raising the number locks its row until the commit: two complaints at once wait for one another,
        // and the second of two equal forms then finds the first.
        private async Task<int> NextNumberAsync(int year, CancellationToken cancel)
        {
            if (await db.RaiseAsync(year, cancel) == 0)
            {
                db.ComplaintNumbers.Add(new NumberSeries(year));
                await db.SaveChangesAsync(cancel);
                await db.RaiseAsync(year, cancel);
            }

            return await db.ComplaintNumbers.Where(s => s.Year == year).Select(s => s.Last).SingleAsync(cancel);
        }

        private Task<int> RaiseAsync(int year, CancellationToken cancel)
            => db.ComplaintNumbers.Where(s => s.Year == year).ExecuteUpdateAsync(set => set.SetProperty(s => s.Last, s => s.Last + 1), cancel);
    }
}
