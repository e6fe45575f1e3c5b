using CrmWeb.Data.Preparations;
using CrmWeb.Domain.CustomerPreferences;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Interactions;

namespace CrmWeb.Data.Demo;

/// <summary>What some of the demo company's customers like (演示偏好), and the checklists of the appointments ahead.</summary>
internal sealed class DemoPreferences(PreferenceWords words, Random random, DateTime now, DateOnly today)
{
    private const double Known = 0.3;

    public async Task MakeAsync(CrmDbContext db, IReadOnlyCollection<DemoCustomers.Made> customers, CancellationToken cancel)
    {
        var ahead = db.Interactions.Local.Where(i => i.Status is InteractionStatus.Planned).ToList();
        var invited = ahead.Select(i => i.Customer).ToHashSet();
        db.CustomerPreferences.AddRange(customers.Select(c => c.Customer).Where(c => invited.Contains(c) || random.Chance(Known)).SelectMany(Of));
        await db.SaveChangesAsync(cancel);
        foreach (var appointment in ahead)
            await db.PrepareAsync(appointment, now, cancel);
        await db.SaveChangesAsync(cancel);
    }

    private IEnumerable<CustomerPreference> Of(Customer customer)
    {
        foreach (var (category, what, value) in words.All.OrderBy(_ => random.Next()).Take(1 + random.Next(3)))
        {
            var traits = new PreferenceTraits(category, what, value, random.Pick(words.Sources), today.AddDays(-10 - random.Next(400)), random.Chance(0.6));
            var about = random.Chance(0.5) ? customer.Contacts.FirstOrDefault() : null;
            yield return new CustomerPreference(customer, about, traits, new Entered(now.AddDays(-5), customer.OwnerId)).FromForm(DemoForms.Next(random));
        }
    }
}

/// <summary>The words of the demo company's preferences (演示偏好用语).</summary>
internal sealed record PreferenceWords(IReadOnlyList<(PreferenceCategory Category, string What, string Value)> All, IReadOnlyList<string> Sources);
