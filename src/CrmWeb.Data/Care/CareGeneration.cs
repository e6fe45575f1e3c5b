using CrmWeb.Data.Handovers;
using CrmWeb.Data.Settings;
using CrmWeb.Domain.Alerts;
using CrmWeb.Domain.Care;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Households;
using CrmWeb.Domain.Occasions;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Settings;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Care;

/// <summary>Makes the care tasks that the rules ask for (生成关怀任务); running it again makes none twice.</summary>
public sealed class CareGeneration(IDbContextFactory<CrmDbContext> contexts, TimeProvider clock)
{
    /// <summary>So many customers at a time, for while one share is written nobody else writes.</summary>
    private const int Share = 5_000;

    /// <summary>What ought to be there on a day, for all customers; answers how many tasks are new. Cut off, it has done the first of them.</summary>
    public async Task<int> RunAsync(DateOnly asOf, CancellationToken cancel = default)
    {
        var (made, last) = (0, await LastAsync(cancel));
        for (var after = 0; after < last; after += Share)
            made += await RunAsync(asOf, db => CareShare.Between(db, after, after + Share), cancel);
        return made;
    }

    /// <summary>The same for one customer, at once after a purchase was entered or its relationship type was changed.</summary>
    public Task<int> RunForAsync(int customerId, DateOnly asOf, CancellationToken cancel = default)
        => RunForAsync([customerId], asOf, cancel);

    /// <summary>The same for some customers.</summary>
    public Task<int> RunForAsync(IReadOnlyCollection<int> customerIds, DateOnly asOf, CancellationToken cancel = default)
        => RunAsync(asOf, db => CareShare.Of(db, customerIds), cancel);

    /// <summary>The company's day at this moment.</summary>
    public async Task<DateOnly> TodayAsync(CancellationToken cancel = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return (await db.CalendarAsync(cancel)).DayOf(clock.GetUtcNow().UtcDateTime);
    }

    private async Task<int> LastAsync(CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        return await db.Customers.MaxAsync(c => (int?)c.Id, cancel) ?? 0;
    }

    private async Task<int> RunAsync(DateOnly asOf, Func<CrmDbContext, CareShare> shareOf, CancellationToken cancel)
    {
        await using var db = await contexts.CreateDbContextAsync(cancel);
        var (settings, calendar) = await db.SettingsWithCalendarAsync(cancel);
        var terms = CareTerms.From(settings);
        var (rules, cadence) = (new CareRules(terms, calendar), new CadenceGeneration(db, new CadenceRules(terms, calendar), calendar));
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var share = shareOf(db);
        await TakeBackAsync(db, share.Tasks, cancel);
        await ForgetAsync(db, share.Tasks, cancel);
        await KeepSilentAsync(db, share.Tasks, cancel);
        await Introductions.EndAsync(db, share, clock.GetUtcNow().UtcDateTime, cancel);
        List<CarePlan> plans = [
            .. await FollowUpsAsync(db, share, rules, asOf, cancel),
            .. await GreetingsAsync(db, share, rules, asOf, cancel),
            .. await cadence.PlansAsync(share, asOf, cancel),
            .. await new ChangeCare(db, rules).PlansAsync(share, asOf, cancel),
        ];
        var made = await new CareTaskInsert(db).AddAsync(plans, clock.GetUtcNow().UtcDateTime, cancel);
        await transaction.CommitAsync(cancel);
        return made;
    }

    // Nobody asks after a purchase that was withdrawn.
    private static Task<int> TakeBackAsync(CrmDbContext db, IQueryable<CareTask> tasks, CancellationToken cancel)
        => tasks
            .Where(t => t.Reason == CareReason.FollowUp && t.DoneAt == null)
            .WithoutPurchase(db.Purchases)
            .ExecuteDeleteAsync(cancel);

    // Nor greets a day, or the birthday of somebody, that was taken back.
    private static Task<int> ForgetAsync(CrmDbContext db, IQueryable<CareTask> tasks, CancellationToken cancel)
        => tasks
            .Where(t => t.DoneAt == null && (
                (t.Reason == CareReason.Occasion && !db.Occasions.Current().Any(o => o.CustomerId == t.CustomerId && t.PeriodKey.EndsWith("-" + o.Id)))
                || (t.Reason == CareReason.Birthday && t.PeriodKey.Contains("-m") && !db.HouseholdMembers.Current().Any(m => m.CustomerId == t.CustomerId && t.PeriodKey.EndsWith("-m" + m.Id)))))
            .ExecuteDeleteAsync(cancel);

    // What a person promised stays; only what rules made is taken off the lists.
    private static Task<int> KeepSilentAsync(CrmDbContext db, IQueryable<CareTask> tasks, CancellationToken cancel)
        => tasks
            .Where(t => t.DoneAt == null && !CareTask.Promises.Contains(t.Reason)
                && db.CustomerAlerts.Silencing().Any(a => a.CustomerId == t.CustomerId))
            .ExecuteDeleteAsync(cancel);

    private static async Task<IEnumerable<CarePlan>> FollowUpsAsync(
        CrmDbContext db, CareShare share, CareRules rules, DateOnly asOf, CancellationToken cancel)
    {
        var bound = share.CaredFor.Where(c => CareRules.FollowUpTypes.Contains(c.RelationshipType));
        var (oldest, rival) = (rules.OldestPurchase(asOf), rules.OldestRival(asOf));
        var purchases = await share.Of(db.Purchases, p => p.CustomerId).AsNoTracking().Standing()
            .Where(p => p.Date >= oldest && p.Date <= asOf && p.Amount > 0)
            .Join(bound, p => p.CustomerId, c => c.Id, (p, c) => new PurchaseFact(c.Id, c.OwnerId, p.Date))
            .Distinct().ToListAsync(cancel);
        var asked = await share.Tasks.AsNoTracking()
            .Where(t => t.Reason == CareReason.FollowUp && t.OccasionOn >= rival && bound.Any(c => c.Id == t.CustomerId))
            .Select(t => new { t.CustomerId, On = t.OccasionOn!.Value }).ToListAsync(cancel);

        return rules.FollowUps(purchases, asked.Select(a => (a.CustomerId, a.On)), asOf);
    }

    private static async Task<IEnumerable<CarePlan>> GreetingsAsync(
        CrmDbContext db, CareShare share, CareRules rules, DateOnly asOf, CancellationToken cancel)
    {
        var (customers, months) = (share.CaredFor, rules.MonthsAhead(asOf));
        var individuals = await customers
            .Where(c => c.Class == CustomerClass.Individual && c.Birthday != null && months.Contains(c.Birthday.Value.Month))
            .Select(c => new BirthdayFact(c.Id, null, c.OwnerId, c.Birthday!.Value)).ToListAsync(cancel);
        var contacts = await customers.SelectMany(c => c.Contacts, (c, contact) => new { c.OwnerId, contact })
            .Where(x => x.contact.ArchivedAt == null && !db.CustomerAlerts.Standing().Any(a => a.ContactId == x.contact.Id && a.Kind == AlertKind.DoNotContact) && x.contact.Birthday != null && months.Contains(x.contact.Birthday.Value.Month))
            .Select(x => new BirthdayFact(x.contact.CustomerId, x.contact.Id, x.contact.StaffId ?? x.OwnerId, x.contact.Birthday!.Value)).ToListAsync(cancel);

        var members = await share.Of(db.HouseholdMembers, m => m.CustomerId).Current().Where(m => m.Birthday != null && months.Contains(m.Birthday.Value.Month))
            .Join(customers, m => m.CustomerId, c => c.Id, (m, c) => new { c.Id, c.OwnerId, Member = m.Id, m.Name, m.Birthday }).ToListAsync(cancel);
        var occasions = await share.Of(db.Occasions, o => o.CustomerId).Current().Where(o => months.Contains(o.On.Month))
            .Join(customers, o => o.CustomerId, c => c.Id, (o, c) => new OccasionFact(o.Id, c.Id, o.ContactId, c.OwnerId, o.Name, o.On)).ToListAsync(cancel);

        BirthdayFact[] people = [.. individuals, .. contacts, .. members.Select(m => new BirthdayFact(m.Id, null, m.OwnerId, m.Birthday!.Value, (m.Member, m.Name)))];
        return [.. rules.Greetings(people, asOf), .. rules.Greetings(occasions, asOf)];
    }
}
