using System.Globalization;
using CrmWeb.Data;
using CrmWeb.Data.Customers;
using CrmWeb.Data.Identity;
using CrmWeb.Data.Search;
using CrmWeb.Data.Settings;
using CrmWeb.Data.Value.Statistics;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Care;
using CrmWeb.Domain.Complaints;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Purchases;
using CrmWeb.Domain.Relationships;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Benchmarks;

/// <summary>A company at work, seeded: 50 teams of 8, each with its customers in two scripts with number and address; a contact for every third customer, three interactions each, purchases for four of five, a task for every twentieth, an open complaint for every fiftieth.</summary>
internal sealed class SeededWorkspace(CrmDbContext db, StaffMember reader)
{
    private const int Teams = 50;
    private const int TeamSize = 8;
    private const int Seed = 20261124;
    private const int Chunk = 10_000;
    private static readonly DateTime Now = TimeProvider.System.GetUtcNow().UtcDateTime;
    private static readonly Entered By = new(Now.AddDays(-400), null);
    private static readonly string[] Cities = ["杭州", "上海", "北京", "深圳", "成都", "武汉", "南京", "苏州"];
    private static readonly string[] Signs = ["天元", "宏达", "鑫源", "华瑞", "永盛", "博远", "中联", "恒泰", "金禾", "启明", "瑞丰", "德润", "嘉禾", "海川", "明德", "云帆"];
    private static readonly string[] Trades = ["仪器", "贸易", "科技", "食品", "机械", "医疗", "物流", "建材"];
    private static readonly string[] Surnames = ["Ashford", "Becker", "Costa", "Dubois", "Eriksen", "Ferrari", "Grant", "Horvat", "Ivanov", "Jansen", "Keller", "Lindqvist", "Moreau", "Novak", "Okafor", "Peterson"];
    private static readonly string[] Lines = ["Trading", "Instruments", "Logistics", "Foods", "Clinics", "Machines", "Media", "Textiles"];
    private static readonly string[] Given = ["王芳", "李伟", "张敏", "刘洋", "陈静", "Anna", "Boris", "Chiara", "David", "Elena"];
    private readonly Random random = new(Seed);
    private readonly List<StaffMember> staff = [];

    public async Task FillAsync(int customers)
    {
        await HireAsync();
        for (var from = 0; from < customers; from += Chunk)
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync();
            await InsertAsync([.. Enumerable.Range(from, Math.Min(Chunk, customers - from)).Select(Make)]);
            await transaction.CommitAsync();
        }

        await ComplainAsync(customers / 50);
        await using var counting = await db.Database.BeginTransactionAsync();
        await db.RebuildStatisticsAsync();
        await counting.CommitAsync();
    }

    // Whoever reads is one of the first team.
    private async Task HireAsync()
    {
        var company = db.Teams.Add(new Team("Company")).Entity;
        for (var t = 0; t < Teams; t++)
        {
            var team = db.Teams.Add(new Team($"Team {t}", company)).Entity;
            await db.SaveChangesAsync();
            for (var i = 0; i < TeamSize; i++)
                staff.Add(t + i == 0 ? reader : db.Users.Add(new StaffMember($"s{t}-{i}@example.com", $"{Pick(Given)} {t}-{i}", team.Id)).Entity);
        }

        reader.MoveTo(staff[1].TeamId);
        await db.SaveChangesAsync();
    }

    private Customer Make(int i)
    {
        var owner = staff[random.Next(staff.Count)];
        var isChinese = i % 5 < 3;
        var name = isChinese
            ? $"{Pick(Cities)}{Pick(Signs)}{Spelled(i)}{Pick(Trades)}有限公司"
            : $"{Pick(Surnames)} & {Pick(Surnames)} {Pick(Lines)} {i}";
        var customer = new Customer($"W{i:0000000}", name, isChinese ? CustomerClass.Enterprise : CustomerClass.Individual, owner.TeamId!.Value, owner.Id, Bound(), By);
        customer.Reach([new(PointKind.Work, $"+86 13{i:000000000}")], [new(PointKind.Work, $"w{i}@example.com")], [new(PointKind.Work, $"文一路 {i % 900} 号", Pick(Cities), "", "", "CN")]);
        if (i % 3 == 0)
            _ = new Contact(customer, $"{Pick(Given)} {i % 4000}");
        return customer;
    }

    private async Task InsertAsync(List<Customer> made)
    {
        var texts = made.ToDictionary(c => c, c => new CustomerWords(
            c.Name, c.Code, [.. c.Phones.Select(p => p.Number)], [.. c.Emails.Select(e => e.Address)], [.. c.Contacts.Select(p => p.SearchText)]).SearchText());
        var ids = await db.BulkInsertCustomersAsync(made, new Dictionary<string, Func<Customer, object?>> { [nameof(Customer.SearchText)] = c => texts[c] });
        await InsertAsync(made, c => c.Phones, ids);
        await InsertAsync(made, c => c.Emails, ids);
        await InsertAsync(made, c => c.Addresses, ids);
        await InsertAsync(made, c => c.Contacts, ids);
        await InsertAsync(made, c => Enumerable.Range(0, 3).Select(_ => Talk(c)), ids);
        await InsertAsync(made.Where((_, i) => i % 5 != 0), Buys, ids);
        await InsertAsync<CareTask>(made.Where((_, i) => i % 20 == 0), c => [Task(c)], ids);
        await db.IndexNewCustomersAsync(made.Select(c => (ids[c.Code], texts[c])), CancellationToken.None);
    }

    private Task InsertAsync<TRow>(IEnumerable<Customer> made, Func<Customer, IEnumerable<TRow>> rows, IReadOnlyDictionary<string, int> ids)
        where TRow : class
    {
        var owners = made.SelectMany(rows, (c, row) => (row, ids[c.Code])).ToDictionary(r => r.row, r => r.Item2, ReferenceEqualityComparer.Instance as IEqualityComparer<TRow>);
        return db.BulkInsertAsync(owners.Keys, new Dictionary<string, Func<TRow, object?>> { ["CustomerId"] = row => owners[row] });
    }

    private Interaction Talk(Customer customer)
    {
        var at = Now.AddMinutes(-random.Next(400 * 24 * 60));
        return new Interaction(customer, customer.OwnerId!.Value, new(at, (Channel)random.Next(4), Direction.Out, $"{Pick(Trades)} {Pick(Lines)}", "约好下周再谈。Agreed to speak again next week."), new Entered(at, customer.OwnerId));
    }

    // Most bought once or twice, some often; the last three years.
    private IEnumerable<Purchase> Buys(Customer customer)
        => Enumerable.Range(0, 1 + (int)(-1.5 * Math.Log(1 - random.NextDouble()))).Select(_ => new Purchase(
            customer, DateOnly.FromDateTime(Now).AddDays(-random.Next(3 * 365)), decimal.Round((decimal)Math.Exp(4 + (1.2 * random.NextDouble() * random.Next(1, 4))), 2), "USD", By)).ToList();

    private CareTask Task(Customer customer)
        => new(customer, CareReason.ByHand, "Call about the offer", DateOnly.FromDateTime(Now).AddDays(random.Next(-5, 60)), customer.OwnerId, Guid.NewGuid(), By);

    private async Task ComplainAsync(int complaints)
    {
        var terms = new ServiceTerms(await db.SettingsAsync(), await db.CalendarAsync());
        for (var from = 0; from < complaints; from += 1000)
        {
            db.ChangeTracker.Clear();
            var ids = Enumerable.Range(from, Math.Min(1000, complaints - from)).Select(i => (i * 50) + 1).ToList();
            foreach (var customer in await db.Customers.Include(c => c.Standing).Where(c => ids.Contains(c.Id)).ToListAsync())
            {
                var at = Now.AddMinutes(-random.Next(300 * 24 * 60));
                db.Complaints.Add(new Complaint($"C-2026-{customer.Id:0000000}", customer, new($"{Pick(Trades)}送货迟到 late delivery {customer.Id}"), at, new Entered(at, null), terms));
            }

            await db.SaveChangesAsync();
        }
    }

    // Few are bound closely enough for a cadence.
    private RelationshipType Bound() => random.Next(100) switch
    {
        < 60 => RelationshipType.Basic,
        < 85 => RelationshipType.Reactive,
        < 97 => RelationshipType.Accountable,
        < 99 => RelationshipType.Proactive,
        _ => RelationshipType.Partner,
    };

    private string Pick(string[] words) => words[random.Next(words.Length)];

    // Every firm has a name of its own: its number, in characters.
    private static string Spelled(int number) => string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(d => "零壹贰叁肆伍陆柒捌玖"[d - '0']));
}
