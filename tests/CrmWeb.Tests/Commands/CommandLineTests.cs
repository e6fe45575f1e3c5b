using System.Text.Json;
using CrmWeb.Commands;

namespace CrmWeb.Tests.Commands;

public sealed class CommandLineTests(CommandLine line) : IClassFixture<CommandLine>
{
    [Theory]
    [InlineData("bogus")]
    [InlineData("recompute", "--as-of", "30.06.1998")]
    [InlineData("recompute", "--as-of", "1998-02-30")]
    [InlineData("recompute", "--method", "magic")]
    [InlineData("demo", "--language", "fr")]
    [InlineData("admin", "create", "--email", "a@example.com")]
    [InlineData("value", "export")]
    public async Task Wrong_words_end_with_2_and_one_line(params string[] words)
    {
        var (code, output, error) = await line.RunAsync(words);

        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.NotEmpty(error);
        Assert.DoesNotContain('\n', error);
    }

    [Fact]
    public async Task A_recompute_tells_one_object()
    {
        var (code, output, _) = await line.RunAsync("recompute", "--method", "textbook", "--as-of", "2024-06-30", "--json");

        var told = JsonDocument.Parse(output).RootElement;
        Assert.Equal(0, code);
        Assert.Equal("2024-06-30", told.GetProperty("asOf").GetString());
        Assert.Equal("textbook", told.GetProperty("method").GetString());
        Assert.Equal(["gold", "silver", "copper", "iron"], told.GetProperty("tiers").EnumerateObject().Select(t => t.Name));
        Assert.Equal(JsonValueKind.Number, told.GetProperty("equity").ValueKind);
        Assert.True(told.GetProperty("seconds").GetDouble() >= 0);
    }

    [Fact]
    public async Task A_day_before_anybody_bought_is_refused_in_one_line()
    {
        var file = line.File("first.csv");
        await File.WriteAllTextAsync(file, "customer,date,amount\nC1,2020-01-01,5\n");
        Assert.Equal(0, (await line.RunAsync("import", "purchases", file, "--create-customers")).Code);

        var (code, _, error) = await line.RunAsync("recompute", "--as-of", "2019-12-31");

        Assert.Equal(1, code);
        Assert.Equal("Nobody had bought anything by 2019-12-31: the first purchase or contract is of 2020-01-01.", error.Trim());
        Assert.Equal(0, (await line.RunAsync("recompute", "--as-of", "2020-01-01")).Code);
    }

    [Theory]
    [InlineData("recompute")]
    [InlineData("value", "rebuild")]
    [InlineData("value", "export", "figures.csv")]
    public async Task A_mistyped_folder_is_told_and_no_company_is_founded_there(params string[] words)
    {
        var missing = line.File("mistyped");
        using var error = new StringWriter();

        var code = await CrmCommandLine.RunAsync([.. words, "--data", missing], TextWriter.Null, error);

        Assert.Equal((2, $"There is no data folder {missing}."), (code, error.ToString().Trim()));
        Assert.False(Directory.Exists(missing));
    }

    [Fact]
    public async Task Predictive_is_refused_in_one_line_while_no_model_is_accepted()
    {
        var (code, output, error) = await line.RunAsync("recompute", "--method", "predictive", "--json");

        Assert.Equal(1, code);
        Assert.Empty(output);
        Assert.DoesNotContain('\n', error);
    }

    [Fact]
    public async Task A_reproduction_is_told_as_such_and_exported_by_its_number()
    {
        var csv = line.File("reproduced.csv");

        var (code, output, _) = await line.RunAsync("recompute", "--as-of", "2024-06-30", "--entered-before", "2024-07-01T02:00:00Z", "--json");

        var told = JsonDocument.Parse(output).RootElement;
        Assert.Equal(0, code);
        Assert.Equal("2024-07-01T02:00:00Z", told.GetProperty("enteredBefore").GetString());
        Assert.Equal(0, (await line.RunAsync("value", "export", csv, "--run", told.GetProperty("run").GetRawText())).Code);
        Assert.Equal(1, (await line.RunAsync("value", "export", csv, "--run", "999999")).Code);
        Assert.Equal(2, (await line.RunAsync("recompute", "--entered-before", "yesterday")).Code);
        Assert.Equal(1, (await line.RunAsync("recompute", "--entered-before", "2999-01-01")).Code);
    }

    [Fact]
    public async Task A_day_to_come_is_refused()
    {
        var (code, _, error) = await line.RunAsync("recompute", "--as-of", "2999-01-01");

        Assert.Equal(1, code);
        Assert.Contains("future", error, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task An_administrator_is_made_once_from_a_password_file()
    {
        var password = line.File("password.txt");
        await File.WriteAllTextAsync(password, "a sentence that is long enough\n");

        var (first, output, _) = await line.RunAsync("admin", "create", "--email", "chief@example.com", "--password-file", password, "--json");
        var (second, _, error) = await line.RunAsync("admin", "create", "--email", "chief@example.com", "--password-file", password);

        Assert.Equal((0, 1), (first, second));
        Assert.Equal("Administrator", JsonDocument.Parse(output).RootElement.GetProperty("role").GetString());
        Assert.NotEmpty(error);
    }

    [Fact]
    public async Task A_file_that_is_no_text_is_refused_in_one_line()
    {
        var file = line.File("binary.csv");
        await File.WriteAllBytesAsync(file, [0xFF, 0xFE, 0xFE, 0xFF, 0x00, 0x00, 0x01]);

        var (code, output, error) = await line.RunAsync("import", "purchases", file);

        Assert.Equal((1, ""), (code, output));
        Assert.StartsWith("This is not a text file.", error, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error);
    }

    [Fact]
    public async Task What_nobody_expected_ends_with_1_and_one_line_and_stands_in_full_in_the_log()
    {
        var broken = new CommandLine();
        await broken.InitializeAsync();
        await using (var data = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={broken.File("crm.db")};Pooling=False"))
        {
            await data.OpenAsync();
            await using var command = new Microsoft.Data.Sqlite.SqliteCommand("DROP TABLE PurchaseImports", data);
            await command.ExecuteNonQueryAsync();
        }

        var file = broken.File("good.csv");
        await File.WriteAllTextAsync(file, "customer,date,amount\nA,2024-02-01,5\n");
        var (code, _, error) = await broken.RunAsync("import", "purchases", file);

        Assert.Equal(1, code);
        Assert.DoesNotContain('\n', error);
        var log = await File.ReadAllTextAsync(Directory.GetFiles(Path.GetDirectoryName(file)!, "crm-*.log", SearchOption.AllDirectories).Single());
        Assert.Contains("   at ", log, StringComparison.Ordinal);
        await broken.DisposeAsync();
    }

    [Fact]
    public async Task A_missing_password_file_is_named()
    {
        var (code, _, error) = await line.RunAsync("admin", "create", "--email", "b@example.com", "--password-file", line.File("nowhere.txt"));

        Assert.Equal(1, code);
        Assert.Contains("nowhere.txt", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_demo_prints_its_passwords_and_its_figures_can_be_exported()
    {
        var demo = new CommandLine();
        await demo.InitializeAsync();
        var csv = demo.File("figures.csv");

        var (made, output, _) = await demo.RunAsync("demo", "--language", "zh", "--json");
        var (exported, _, _) = await demo.RunAsync("value", "export", csv);
        var (again, _, _) = await demo.RunAsync("demo");

        Assert.Equal((0, 0, 1), (made, exported, again));
        Assert.Equal(7, JsonDocument.Parse(output).RootElement.GetProperty("accounts").GetArrayLength());
        var lines = await File.ReadAllLinesAsync(csv);
        Assert.Equal("customer_code,as_of,method,tier,tier_in_effect,rank,clv,historic_value,purchases,last_purchase,stage,p_alive,expected_purchases_12m,expected_spend,margin,monthly_cost,confidence", lines[0]);
        Assert.Equal(241, lines.Length);
        await demo.DisposeAsync();
    }
}
