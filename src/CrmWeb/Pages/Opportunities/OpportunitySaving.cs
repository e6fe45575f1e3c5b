using CrmWeb.Data;
using CrmWeb.Domain.Opportunities;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Opportunities;

/// <summary>Finds the products and people that a checked form names (商机明细读取), and puts them into its opportunity.</summary>
internal static class OpportunitySaving
{
    extension(CrmDbContext db)
    {
        public async Task FillInAsync(Opportunity opportunity, OpportunityInput input, CancellationToken cancel)
        {
            var (wanted, people) = (input.Lines.Select(l => l.ProductId).OfType<int>().ToList(), input.People.Where(p => p.Role is not null).Select(p => p.ContactId).ToList());
            var products = await db.Products.Where(p => wanted.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancel);
            var contacts = await db.Contacts.Where(c => c.CustomerId == opportunity.CustomerId && people.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancel);
            input.FillIn(opportunity, products, contacts);
        }
    }
}
