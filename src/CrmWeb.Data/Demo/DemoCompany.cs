using System.Globalization;
using CrmWeb.Data.Alerts;
using CrmWeb.Data.Identity;
using CrmWeb.Data.Settings;
using CrmWeb.Domain;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Care;
using CrmWeb.Domain.Complaints;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Purchases;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Demo;

/// <summary>A believable company to try the product with (演示公司): the same for one seed, day and language.</summary>
/// <remarks>Passwords alone are random; they are told once and kept nowhere.</remarks>
public sealed class DemoCompany(CrmDbContext db, UserManager<StaffMember> accounts, ReasonVault vault, TimeProvider clock)
{
    public const int Seed = 20;
    public const int CustomerCount = 240;
    private const int ComplaintCount = 48, OtherCaseCount = 32;

    /// <summary>Fills a company that has no customers yet.</summary>
    /// <exception cref="RuleBrokenException">There are customers already.</exception>
    public async Task<IReadOnlyList<DemoAccount>> CreateAsync(string language, int seed, CancellationToken cancel)
    {
        if (await db.Customers.AnyAsync(cancel))
            throw new RuleBrokenException("The demo company needs an empty database; there are customers already.");

        var settings = await db.SettingsAsync(cancel);
        var words = DemoWords.In(language) with { Currency = settings.Text("Company.BaseCurrency") };
        var staff = await new DemoStaff(db, accounts).MakeAsync(words, language, cancel);
        await FillAsync(words, seed, staff, cancel);
        return staff;
    }

    /// <summary>Names a company that nobody has set up, and makes its administrator.</summary>
    /// <exception cref="RuleBrokenException">Somebody can sign in already.</exception>
    public async Task<DemoAccount> FoundAsync(string language, CancellationToken cancel)
    {
        if (await db.Users.AnyAsync(cancel))
            throw new RuleBrokenException("The demo company needs an empty database; somebody can sign in already.");

        var (words, now) = (DemoWords.In(language), clock.GetUtcNow().UtcDateTime);
        await db.EnterSettingAsync("Company.Name", words.Company, now, null, cancel);
        await db.EnterSettingAsync("Company.Language", language, now, null, cancel);
        await db.EnterSettingAsync("Company.BaseCurrency", words.Currency, now, null, cancel);
        await db.EnterSettingAsync("Company.TimeZone", words.TimeZone, now, null, cancel);
        foreach (var (channel, rate) in words.Rates)
            await db.EnterSettingAsync($"Costs.{channel}", rate.ToString(CultureInfo.InvariantCulture), now, null, cancel);
        var root = db.Teams.Add(new Team(words.Teams[0])).Entity;
        await db.SaveChangesAsync(cancel);
        return await new DemoStaff(db, accounts).AddAsync(words.Administrator, "admin@example.com", StaffRole.Administrator, root.Id, language);
    }

    private async Task FillAsync(DemoWords words, int seed, IReadOnlyList<DemoAccount> staff, CancellationToken cancel)
    {
        var random = new Random(seed);
        // The last full hour, so that a company made a moment later is the same one.
        var now = clock.GetUtcNow().UtcDateTime;
        now = now.Date.AddHours(now.Hour);
        var calendar = await db.CalendarAsync(cancel);
        var today = calendar.DayOf(now);
        var products = Products(words, now);
        var made = new DemoCustomers(words, random, Sellers(staff)).Make(CustomerCount, today, now).ToList();
        new DemoAccounts(words, new Random(seed + 1)).Seat(made);
        var hours = new DemoHours(calendar, random, now);
        var purchases = new DemoPurchases(words, random, products, hours);
        var talks = new DemoTalks(words, random, now, hours);

        var fields = new DemoFields(words.FamilyFirst, new Random(seed + 10), today);
        db.CustomFields.AddRange(fields.Make());
        await db.SaveChangesAsync(cancel);
        fields.Fill(made.Select(m => m.Customer));
        db.Products.AddRange(products);
        db.Customers.AddRange(made.Select(m => m.Customer));
        await db.SaveChangesAsync(cancel);
        var idle = new List<DemoCustomers.Made>();
        foreach (var one in made)
        {
            var bought = purchases.Make(one, today).Where(p => !(p.Date >= one.Customer.ClosedOn)).ToList();
            db.Purchases.AddRange(bought);
            if (bought.Count == 0 && one.Customer is { Class: CustomerClass.Enterprise, IsClosed: false })
                idle.Add(one);
            foreach (var talk in talks.Make(one))
            {
                db.Interactions.Add(talk);
                if (talks.TaskOf(talk) is { } task)
                    db.CareTasks.Add(task);
            }
        }

        foreach (var (contracts, payments) in new DemoContracts(words, products[4], words.Products[4].Price, hours).Make(idle, today))
        {
            db.Contracts.AddRange(contracts);
            db.Purchases.AddRange(payments);
        }

        await db.SaveChangesAsync(cancel);
        var terms = new ServiceTerms(await db.SettingsAsync(cancel), calendar);
        await ComplainAsync(new DemoComplaints(words, random, now, hours, terms, Desk(staff)), random, made, cancel);
        var buyers = (await db.Purchases.Select(p => p.CustomerId).Distinct().ToListAsync(cancel)).ToHashSet();
        await new DemoAlerts(words.Alerts, new Random(seed + 3), now).MakeAsync(db, vault, made, cancel);
        await new DemoPreferences(words.Preferences, new Random(seed + 4), now, today).MakeAsync(db, made, cancel);
        db.Entitlements.AddRange(new DemoEntitlements(words.Entitlements, new Random(seed + 5), now, today).Make(made));
        var households = new DemoHouseholds(words, new Random(seed + 6), now, today);
        db.HouseholdMembers.AddRange(households.Members(made));
        db.Occasions.AddRange(households.Days(made));
        var prospects = made.Select(m => m.Customer).Where(c => !buyers.Contains(c.Id) && !c.IsCatchAll);
        db.Qualifications.AddRange(new DemoQualifications(words.Pipeline.Proofs, new Random(seed + 9), now).Make(prospects));
        await CampaignAsync(new DemoCampaigns(words, new Random(seed + 10), now, today, calendar.Zone), Sellers(staff), buyers, made, cancel);
        await SellAsync(new DemoOpportunities(words, products, new Random(seed + 7), now, today, hours), new DemoNeeds(words.Pipeline, new Random(seed + 8), now, hours), made, cancel);
        fields.Fill(db.Opportunities.Local.OrderBy(o => o.Id));
        fields.Fill(db.Complaints.Local.OrderBy(c => c.Id));
        Plan(new DemoPlans(words.Pipeline, new Random(seed + 11), now, today, hours), made);
        HandOver(new DemoHandovers(words.Pipeline, Sellers(staff), staff.First(a => a.Roles.Contains(StaffRole.Manager)).StaffId, new Random(seed + 12), now, hours), made);
        Encircle(new DemoCircle(words.Circle, new Random(seed + 2), Sellers(staff), now, today), made);
        await db.SaveChangesAsync(cancel);
    }

    private async Task CampaignAsync(DemoCampaigns campaigning, List<DemoSeller> sellers, HashSet<int> buyers, List<DemoCustomers.Made> made, CancellationToken cancel)
    {
        var campaigns = campaigning.Make(sellers);
        db.Campaigns.AddRange(campaigns);
        await db.SaveChangesAsync(cancel);
        campaigning.Attribute(campaigns, buyers, made);
    }

    // The delivery of what was won is named after it, so that must have its number first.
    private async Task SellAsync(DemoOpportunities selling, DemoNeeds needing, List<DemoCustomers.Made> made, CancellationToken cancel)
    {
        var opportunities = selling.Make(made);
        db.Opportunities.AddRange(opportunities);
        await db.SaveChangesAsync(cancel);
        db.CareTasks.AddRange(selling.Deliveries(opportunities));
        db.Needs.AddRange(needing.Make(opportunities));
    }

    private void Plan(DemoPlans planning, List<DemoCustomers.Made> made)
    {
        var plans = planning.Make(made);
        db.DevelopmentPlans.AddRange(plans.Select(p => p.Plan));
        db.CareTasks.AddRange(plans.Select(p => p.Act).OfType<CareTask>());
    }

    private void HandOver(DemoHandovers handing, List<DemoCustomers.Made> made)
    {
        var handovers = handing.Make(made);
        db.Handovers.AddRange(handovers.Select(h => h.Handover));
        db.CareTasks.AddRange(handovers.Select(h => h.Introduction));
    }

    private void Encircle(DemoCircle circle, List<DemoCustomers.Made> made)
    {
        DemoCircle.PlaySecondParts(made);
        db.Stakeholders.AddRange(circle.Others);
        db.RelationshipLinks.AddRange(circle.Links(made));
        db.StakeholderTouches.AddRange(circle.Touches());
    }

    private async Task ComplainAsync(DemoComplaints complaints, Random random, List<DemoCustomers.Made> made, CancellationToken cancel)
    {
        var moments = complaints.Moments(ComplaintCount).Select(at => (At: at, IsComplaint: true)).Concat(complaints.Moments(OtherCaseCount).Select(at => (At: at, IsComplaint: false)));
        foreach (var year in moments.OrderBy(m => m.At).GroupBy(m => m.At.Year))
        {
            var number = 0;
            foreach (var (at, isComplaint) in year)
            {
                var known = made.FindAll(m => m.Since.ToDateTime(TimeOnly.MaxValue, DateTimeKind.Utc) < at);
                if (known.Count == 0)
                    continue;

                var (written, customer) = (NumberSeries.Written(year.Key, ++number), random.Pick(known).Customer);
                db.Complaints.Add(isComplaint ? complaints.Make(written, customer, at) : complaints.MakeOther(written, customer, at));
            }

            db.ComplaintNumbers.Add(new NumberSeries(year.Key));
            await db.SaveChangesAsync(cancel);
            await db.ComplaintNumbers.Where(s => s.Year == year.Key).ExecuteUpdateAsync(s => s.SetProperty(n => n.Last, number), cancel);
        }
    }

    private static List<Product> Products(DemoWords words, DateTime now)
    {
        var products = words.Products.Select(p => new Product(p.Code, p.Name, p.Group)).ToList();
        foreach (var (product, margin) in products.Zip(words.Products.Select(p => p.Margin)))
            product.SetMargin(margin, now.AddYears(-4), null);
        foreach (var (product, pitch) in products.Zip(words.Pipeline.Pitches))
            product.PutAs(pitch);
        return products;
    }

    private static List<DemoSeller> Sellers(IEnumerable<DemoAccount> staff)
        => [.. staff.Where(a => a.Roles.Contains(StaffRole.Sales)).Select(a => new DemoSeller(a.StaffId, a.TeamId))];

    private static List<int> Desk(IEnumerable<DemoAccount> staff)
        => [.. staff.Where(a => a.Roles.Contains(StaffRole.ServiceDesk)).Select(a => a.StaffId)];
}
