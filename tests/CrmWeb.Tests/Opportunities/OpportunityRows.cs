using CrmWeb.Domain.Opportunities;
using CrmWeb.Tests.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Opportunities;

/// <summary>Opportunities in the database of the application under test.</summary>
internal static class OpportunityRows
{
    public static DateOnly Today { get; } = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    extension(CrmApp app)
    {
        public Task<int> OpportunityAsync(int customerId, string title, decimal amount = 100, string currency = "USD", OpportunityStage stage = OpportunityStage.Qualify, int expectedIn = 30, int? percent = null, int? ownerId = null)
            => app.InDatabaseAsync(async db =>
            {
                var customer = await db.Customers.SingleAsync(c => c.Id == customerId);
                var opportunity = new Opportunity(customer, new(title, amount, currency, Today.AddDays(expectedIn), percent, OwnerId: ownerId), CustomerRows.Entered);
                opportunity.MoveTo(stage, CustomerRows.Entered);
                db.Opportunities.Add(opportunity);
                await db.SaveChangesAsync();
                return opportunity.Id;
            });

        public Task<Opportunity> ReadOpportunityAsync(int id) => app.InDatabaseAsync(db => db.Opportunities.AsNoTracking()
            .Include(o => o.Steps.OrderBy(s => s.Id)).Include(o => o.Lines).Include(o => o.Contacts).AsSplitQuery().SingleAsync(o => o.Id == id));
    }

    public static int IdIn(HttpResponseMessage answer)
        => int.Parse(answer.Headers.Location!.OriginalString.Split('/')[2], System.Globalization.CultureInfo.InvariantCulture);
}
