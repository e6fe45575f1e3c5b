using CrmWeb.Data.Alerts;
using CrmWeb.Domain.Alerts;
using CrmWeb.Domain.Customers;

namespace CrmWeb.Data.Demo;

/// <summary>Records what must not go wrong with some of the demo company's customers (演示禁忌), and where somebody asked in vain.</summary>
internal sealed class DemoAlerts(IReadOnlyList<AlertWords> words, Random random, DateTime now)
{
    private const double AskedInVain = 0.25;

    public async Task MakeAsync(CrmDbContext db, ReasonVault vault, IReadOnlyCollection<DemoCustomers.Made> customers, CancellationToken cancel)
    {
        var busiest = customers.OrderByDescending(c => c.Weight).Select(c => c.Customer).ToList();
        foreach (var (customer, alert) in busiest.Where((_, place) => place % 3 == 0).Zip(words))
        {
            var made = new CustomerAlert(customer, customer.Contacts.FirstOrDefault(), alert.Kind, alert.Instruction, EnteredFor(customer)).FromForm(DemoForms.Next(random));
            if (alert.Reason.Length > 0)
                made.Seal(await vault.SealAsync(made.PersonCode, alert.Reason, cancel));
            db.CustomerAlerts.Add(made);
        }

        db.AlertInquiries.AddRange(busiest.Where((_, place) => place % 3 == 1).Where(_ => random.Chance(AskedInVain)).Select(c => new AlertInquiry(c, EnteredFor(c))));
        await db.SaveChangesAsync(cancel);
    }

    private Entered EnteredFor(Customer customer) => new(now.AddDays(-20 - random.Next(200)), customer.OwnerId);
}

/// <summary>An alert of the demo company (演示禁忌用语).</summary>
internal sealed record AlertWords(AlertKind Kind, string Instruction, string Reason);
