using System.Globalization;
using System.Text.Json;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.BuyTillYouDie;
using CrmWeb.Domain.Value.Predictive;
using CrmWeb.Domain.Value.Statistics;

namespace CrmWeb.Tests.Commands;

/// <summary>The commands for analysts, which need a file and no database.</summary>
public sealed class AnalystCommandTests(CommandLine line) : IClassFixture<CommandLine>
{
    [Fact]
    public async Task A_fit_tells_parameters_likelihood_and_verdict()
    {
        var (code, output, _) = await line.RunAsync("value", "fit", "--input", Purchases(), "--as-of", "2024-12-31", "--model", "bgnbd", "--unit", "week", "--json");

        var told = JsonDocument.Parse(output).RootElement;
        Assert.Equal(0, code);
        Assert.Equal(["r", "alpha", "a", "b"], told.GetProperty("parameters").EnumerateObject().Select(p => p.Name));
        Assert.Equal(("bgnbd", 300), (told.GetProperty("model").GetString(), told.GetProperty("customers").GetInt32()));
        Assert.True(told.GetProperty("accepted").GetBoolean(), output);
        Assert.True(told.GetProperty("logLikelihood").GetDouble() < 0);
        Assert.True(told.GetProperty("iterations").GetInt32() > 0);
    }

    [Fact]
    public async Task Weeks_and_days_are_the_same_fit_in_other_units()
    {
        async Task<double> AlphaAsync(string unit) => JsonDocument.Parse((await line.RunAsync(
            "value", "fit", "--input", Purchases(), "--as-of", "2024-12-31", "--model", "mbgnbd", "--unit", unit, "--json")).Output).RootElement.GetProperty("parameters").GetProperty("alpha").GetDouble();

        Assert.Equal(7, await AlphaAsync("day") / await AlphaAsync("week"), 1e-6);
    }

    [Fact]
    public async Task A_small_base_is_held_by_the_prior_that_a_run_holds_it_by()
    {
        string[] few = [.. (await File.ReadAllLinesAsync(Purchases())).Where(l => l.StartsWith("customer", StringComparison.Ordinal) || l[..l.IndexOf(',', StringComparison.Ordinal)].Length <= 3)]; // C0 to C99
        var file = line.File("few.csv");
        await File.WriteAllLinesAsync(file, few);

        var (_, output, _) = await line.RunAsync("value", "fit", "--input", file, "--as-of", "2024-12-31", "--model", "mbgnbd", "--json");

        var told = JsonDocument.Parse(output).RootElement.GetProperty("parameters");
        var customers = new CustomerBase(few.Skip(1).Select(l => l.Split(',')).GroupBy(c => c[0]).Select(g => PurchaseDays.Of(
            PurchaseSum.Of([.. g.Select(c => new PurchaseLine(DateOnly.Parse(c[1], CultureInfo.InvariantCulture), decimal.Parse(c[2], CultureInfo.InvariantCulture), null))]),
            new DateOnly(2024, 12, 31)).Summary(new DateOnly(2024, 12, 31))).ToList(), daysPerUnit: 1);
        var held = ModelFits.Of(customers, new ValuePolicy())!;
        Assert.True(held.IsSmall);
        Assert.Equal(held.Modified.Model!.A, told.GetProperty("a").GetDouble(), 1e-9);
        Assert.Equal(held.Modified.Model.Alpha, told.GetProperty("alpha").GetDouble(), 1e-6);
    }

    [Fact]
    public async Task Cohorts_of_contracts_come_out_as_published()
    {
        var file = line.File("cohorts.csv");
        await File.WriteAllTextAsync(file, "cohort,n0,s1,s2,s3,s4,s5,s6,s7,s8\nhighend,1000,869,743,653,593,551,517,491,468\nregular,1000,631,468,382,326,289,262,241,\n");

        var (code, output, _) = await line.RunAsync("value", "fit", "--model", "sbg", "--input", file, "--periods", "7", "--json");

        var cohorts = JsonDocument.Parse(output).RootElement.GetProperty("cohorts").EnumerateArray().ToList();
        Assert.Equal(0, code);
        Assert.Equal(.66808836, cohorts[0].GetProperty("parameters").GetProperty("alpha").GetDouble(), 1e-6);
        Assert.Equal(-1680.265188, cohorts[1].GetProperty("logLikelihood").GetDouble(), 1e-6);
    }

    [Fact]
    public async Task Scores_with_given_parameters_equal_scores_with_those_fitted()
    {
        var (fitted, given, parameters) = (line.File("fitted.csv"), line.File("given.csv"), line.File("parameters.json"));
        string[] score = ["value", "score", "--input", Purchases(), "--as-of", "2024-12-31", "--model", "mbgnbd", "--unit", "week", "--horizon", "52"];
        var (code, output, error) = await line.RunAsync([.. score, "--out", fitted, "--json"]);
        Assert.Equal((0, ""), (code, error));
        var told = JsonDocument.Parse(output).RootElement;
        await File.WriteAllTextAsync(parameters, $$"""{"mbgnbd": {{told.GetProperty("parameters")}}, "gammagamma": {{told.GetProperty("spend")}}}""");

        await line.RunAsync([.. score, "--out", given, "--parameters", parameters]);

        var lines = await File.ReadAllLinesAsync(fitted);
        Assert.Equal("customer,x,t_x,T,m,expected_purchases,p_alive,expected_spend,clv", lines[0]);
        Assert.Equal(301, lines.Length);
        Assert.Equal(lines, await File.ReadAllLinesAsync(given));
    }

    [Fact]
    public async Task A_back_test_stands_beside_the_naive_rule()
    {
        var (code, output, _) = await line.RunAsync("value", "backtest", "--input", Purchases(), "--as-of", "2024-06-30", "--model", "mbgnbd", "--unit", "week", "--json");

        var told = JsonDocument.Parse(output).RootElement;
        Assert.Equal(0, code);
        Assert.True(told.GetProperty("forecast").GetProperty("meanAbsoluteError").GetDouble() > 0);
        Assert.NotEqual(told.GetProperty("forecast").GetProperty("bias").GetDouble(), told.GetProperty("naive").GetProperty("bias").GetDouble());
        Assert.Equal(10, told.GetProperty("deciles").GetArrayLength());
    }

    [Theory]
    [InlineData("customer_id,day,amount\nA,2024-02-30,5\n", "2")]
    [InlineData("customer_id,day,amount\nA,2024-02-01,five\n", "2")]
    [InlineData("who,when,much\nx,y,z\n", "column")]
    [InlineData("customer,date,amount\nA,2024-02-01,\"5\n", "2")]
    public async Task A_bad_file_fails_in_one_line_that_says_where(string text, string where)
    {
        var file = line.File(Guid.NewGuid() + ".csv");
        await File.WriteAllTextAsync(file, text);

        var (code, output, error) = await line.RunAsync("value", "fit", "--input", file, "--as-of", "2024-12-31", "--model", "bgnbd", "--json");

        Assert.Equal((1, ""), (code, output));
        Assert.Contains(where, error, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error);
    }

    [Theory]
    [InlineData("value", "fit", "--model", "bgnbd")]
    [InlineData("value", "score", "--model", "sbg")]
    [InlineData("value", "backtest", "--unit", "month")]
    public async Task Wrong_words_end_with_2(params string[] words) => Assert.Equal(2, (await line.RunAsync(words)).Code);

    [Fact]
    public async Task A_refused_fit_writes_no_scores()
    {
        var (file, scores) = (line.File("once.csv"), line.File("none.csv"));
        await File.WriteAllTextAsync(file, "customer,date,amount\nA,2024-02-01,5\nB,2024-03-01,9\n");

        var (code, _, error) = await line.RunAsync("value", "score", "--input", file, "--as-of", "2024-12-31", "--model", "bgnbd", "--out", scores);

        Assert.Equal(1, code);
        Assert.Contains("bought a second time", error, StringComparison.Ordinal);
        Assert.False(File.Exists(scores));
    }

    // 300 customers of different paces, loyalties and means, the same every time.
    private string Purchases()
    {
        var file = line.File("purchases.csv");
        if (File.Exists(file))
            return file;

        var random = new Random(1);
        using var writer = new StreamWriter(file);
        writer.WriteLine("customer_id,date,amount");
        for (var i = 0; i < 300; i++)
        {
            var (day, pace, leaves, mean) = (new DateOnly(2023, 6, 1).AddDays(random.Next(200)), 60 * Waiting(random), random.NextDouble() * random.NextDouble(), 60 / (Waiting(random) + Waiting(random) + Waiting(random)));
            for (var left = false; !left && day <= new DateOnly(2024, 12, 31); left = random.NextDouble() < leaves)
            {
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"C{i},{day:yyyy-MM-dd},{mean * (0.05 + Waiting(random)):F2}"));
                day = day.AddDays(1 + (int)Math.Min(2000, pace * Waiting(random)));
            }
        }

        return file;
    }

    private static double Waiting(Random random) => -Math.Log(1 - random.NextDouble());
}
