using System.Globalization;
using System.Text;
using CrmWeb.Data;
using CrmWeb.Data.Care;
using CrmWeb.Data.Imports;
using CrmWeb.Domain.Imports;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Benchmarks;

/// <summary>Files of customers brought into SQLite: all of them new, then the same with every tenth changed; a seeded file, a database of its own.</summary>
internal static class ImportBenchmark
{
    private const int Seed = 20261122;
    private static readonly string[] Surnames = ["王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴"];
    private static readonly string[] Cities = ["杭州", "上海", "北京", "深圳", "成都", "武汉", "南京", "苏州"];
    private static readonly string[] Trades = ["仪器", "贸易", "科技", "食品", "机械", "医疗", "物流", "建材"];

    public static async Task RunAsync(int customers)
    {
        StepTable.Machine();
        await using var database = await FilledDatabase.OfAsync(0);
        var files = new ImportFiles(new DataFolder(database.Folder));
        var (fresh, changed) = (Path.Combine(database.Folder, "new.csv"), Path.Combine(database.Folder, "changed.csv"));
        Write(fresh, customers, i => "");
        Write(changed, customers, i => i % 10 == 0 ? "told anew" : "");
        StepTable.Head();
        var table = new StepTable();
        await table.TimeAsync($"{customers:N0} new customers", () => ImportAsync(database, files, fresh));
        await table.TimeAsync("the same file, one in ten changed", () => ImportAsync(database, files, changed));
    }

    private static async Task ImportAsync(FilledDatabase database, ImportFiles files, string path)
    {
        await using var db = await database.Contexts.CreateDbContextAsync();
        var apply = new ApplyImport(database.Contexts, files, TimeProvider.System);
        var take = new ImportFromFile(db, files, apply, new CareGeneration(database.Contexts, TimeProvider.System), TimeProvider.System);
        var result = await take.RunAsync(path, new FromFileChoices(CreateCustomers: true, Kind: ImportKind.Customers), CancellationToken.None);
        if (!result.Succeeded)
            throw new InvalidOperationException($"{result.Import.Error} {result.Fault}");
    }

    // Every customer has a number, an address and a name of its own, as a real base has.
    private static void Write(string path, int customers, Func<int, string> notes)
    {
        var random = new Random(Seed);
        using var file = new StreamWriter(path, append: false, Encoding.UTF8);
        file.WriteLine("客户编号,客户名称,客户类别,手机,邮箱,城市,详细地址,备注");
        for (var i = 0; i < customers; i++)
        {
            var name = $"{Pick(Cities)}{Pick(Surnames)}{Pick(Surnames)}{Pick(Trades)}{i}";
            file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"B-{i:0000000},{name},企业,+86 13{i:000000000},b{i}@example.com,{Pick(Cities)},文一路 {random.Next(1, 999)} 号,{notes(i)}"));
        }

        string Pick(string[] words) => words[random.Next(words.Length)];
    }
}
