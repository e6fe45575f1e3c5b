using CrmWeb.Data.Complaints;
using CrmWeb.Domain.Complaints;
using CrmWeb.Tests.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Complaints;

/// <summary>Complaints in the database of the application under test.</summary>
internal static class ComplaintRows
{
    extension(CrmApp app)
    {
        public Task<int> ComplaintAsync(int customerId, string summary, DateTime? receivedAt = null, Severity severity = Severity.Normal, int? ownerId = null)
            => app.InDatabaseAsync(async db =>
            {
                var (terms, at) = (await db.ServiceTermsAsync(), receivedAt ?? CustomerRows.Entered.At);
                var customer = await db.Customers.SingleAsync(c => c.Id == customerId);
                var traits = new ComplaintTraits(summary, Severity: severity, Category: "product", OwnerId: ownerId);
                return await db.RegisterAsync(Guid.NewGuid(), at.Year, number => new Complaint(number, customer, traits, at, CustomerRows.Entered, terms));
            });

        public Task<Complaint> ReadComplaintAsync(int id) => app.InDatabaseAsync(db => db.Complaints.AsNoTracking()
            .Include(c => c.Steps.OrderBy(s => s.Id)).SingleAsync(c => c.Id == id));
    }

    public static int IdIn(HttpResponseMessage answer)
        => int.Parse(answer.Headers.Location!.OriginalString.Split('/')[2], System.Globalization.CultureInfo.InvariantCulture);
}
