using System.Globalization;
using CrmWeb.Data.Customers;
using CrmWeb.Data.Duplicates;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Duplicates;
using CrmWeb.Domain.Relationships;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Benchmarks;

/// <summary>A search for duplicates over a seeded base in which every fiftieth customer was entered twice, in one of six ways that people do.</summary>
internal static class DuplicatesBenchmark
{
    private const int Seed = 20261123;
    private const int Every = 50;
    private const int Chunk = 10_000;
    private static readonly Entered By = new(TimeProvider.System.GetUtcNow().UtcDateTime, null);
    private static readonly string[] Cities = ["杭州", "上海", "北京", "深圳", "成都", "武汉", "南京", "苏州"];
    private static readonly string[] Signs = ["天元", "宏达", "鑫源", "华瑞", "永盛", "博远", "中联", "恒泰", "金禾", "启明"];
    private static readonly string[] Trades = ["仪器", "贸易", "科技", "食品", "机械", "医疗", "物流", "建材"];

    private sealed record Seeded(string Name, string Phone, string Email, string Street);

    public static async Task RunAsync(int customers)
    {
        StepTable.Machine();
        await using var database = await FilledDatabase.OfAsync(0);
        var planted = await FillAsync(database, customers);
        StepTable.Head();
        int id;
        await using (var db = await database.Contexts.CreateDbContextAsync())
        {
            var search = db.DuplicateSearches.Add(DuplicateSearch.Nightly(new(2024, 1, 1), By.At)).Entity;
            await db.SaveChangesAsync();
            id = search.Id;
        }

        await new StepTable().TimeAsync($"search among {customers:N0}", () => new DuplicateFinder(database.Contexts, TimeProvider.System).RunAsync(id));
        await TellAsync(database, planted);
    }

    private static async Task TellAsync(FilledDatabase database, Dictionary<(string, string), int> planted)
    {
        await using var db = await database.Contexts.CreateDbContextAsync();
        var codes = await db.Customers.ToDictionaryAsync(c => c.Id, c => c.Code);
        var found = (await db.DuplicatePairs.ToListAsync()).Select(p => (codes[p.OneCustomerId], codes[p.OtherCustomerId])).ToHashSet();
        Console.WriteLine("| planted | pairs | found |\n|---|---|---|");
        foreach (var way in planted.GroupBy(p => p.Value).OrderBy(g => g.Key))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {Ways[way.Key]} | {way.Count()} | {way.Count(p => found.Contains(p.Key))} |"));
        var hits = planted.Keys.Count(found.Contains);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| all | {planted.Count} | {hits} | recall {(double)hits / planted.Count:P1}; {found.Count} pairs, of which planted {(double)hits / found.Count:P1}"));
    }

    private static readonly string[] Ways = ["another legal form", "number written otherwise, name as known", "e-mail in capitals, another name", "the place left out, same address", "full width and spaces", "another name, number and address"];

    private static Seeded Varied(Seeded s, int way, int i) => way switch
    {
        0 => s with { Name = s.Name.Replace("有限公司", "股份有限公司", StringComparison.Ordinal), Phone = $"+86 15{i:000000000}", Email = $"x{i}@example.org" },
        1 => s with { Name = $"{s.Name[..4]}经营部", Phone = "0086-" + s.Phone[4..], Email = $"x{i}@example.org" },
        2 => s with { Name = $"星光{i}", Phone = $"+86 15{i:000000000}", Email = s.Email.ToUpperInvariant() },
        3 => s with { Name = s.Name[2..], Phone = $"+86 15{i:000000000}", Email = $"x{i}@example.org" },
        4 => s with { Name = "　" + s.Name.Insert(2, " ").Replace(" ", "", StringComparison.Ordinal) + "（集团）", Phone = $"+86 15{i:000000000}", Email = $"x{i}@example.org" },
        _ => s with { Name = $"晨曦{i}", Phone = $"+86 15{i:000000000}", Email = $"x{i}@example.org", Street = $"望江路 {i} 号" }, // nothing tells: it cannot be found
    };

    private static async Task<Dictionary<(string, string), int>> FillAsync(FilledDatabase database, int customers)
    {
        var (random, planted, before) = (new Random(Seed), new Dictionary<(string, string), int>(), new Seeded("", "", "", ""));
        await using var db = await database.Contexts.CreateDbContextAsync();
        var team = db.Teams.Add(new Team("Search")).Entity;
        await db.SaveChangesAsync();
        for (var from = 0; from < customers; from += Chunk)
        {
            var made = new List<Customer>();
            for (var i = from; i < Math.Min(customers, from + Chunk); i++)
            {
                var isTwice = i % Every == Every - 1;
                var way = i / Every % Ways.Length;
                before = isTwice ? Varied(before, way, i)
                    : new($"{Pick(Cities)}{Pick(Signs)}{Spelled(i)}{Pick(Trades)}有限公司", $"+86 13{i:000000000}", $"b{i}@example.com", $"文一路 {i} 号");
                if (isTwice)
                    planted[($"D{i - 1:0000000}", $"D{i:0000000}")] = way;
                made.Add(Of(before, i, team.Id));
            }

            await InsertAsync(db, made);
        }

        return planted;

        string Pick(string[] words) => words[random.Next(words.Length)];
    }

    // Every firm has a name of its own: its number, in characters.
    private static string Spelled(int number) => string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(d => "零壹贰叁肆伍陆柒捌玖"[d - '0']));

    private static Customer Of(Seeded s, int i, int team)
    {
        var customer = new Customer($"D{i:0000000}", s.Name, CustomerClass.Enterprise, team, null, RelationshipType.Basic, By);
        customer.Reach([new(PointKind.Work, s.Phone)], [new(PointKind.Work, s.Email)], [new(PointKind.Work, s.Street, "杭州", "", "", "CN")]);
        return customer;
    }

    private static async Task InsertAsync(Data.CrmDbContext db, List<Customer> made)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        var ids = await db.BulkInsertCustomersAsync(made);
        await InsertPointsAsync(made.SelectMany(c => c.Phones, (c, p) => (p, ids[c.Code])).ToDictionary(x => x.p, x => x.Item2));
        await InsertPointsAsync(made.SelectMany(c => c.Emails, (c, p) => (p, ids[c.Code])).ToDictionary(x => x.p, x => x.Item2));
        await InsertPointsAsync(made.SelectMany(c => c.Addresses, (c, p) => (p, ids[c.Code])).ToDictionary(x => x.p, x => x.Item2));
        await transaction.CommitAsync();

        Task InsertPointsAsync<TPoint>(Dictionary<TPoint, int> owners)
            where TPoint : class
            => db.BulkInsertAsync(owners.Keys, new Dictionary<string, Func<TPoint, object?>> { ["CustomerId"] = p => owners[p] });
    }
}
