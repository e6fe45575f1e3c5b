using CrmWeb.Data;
using CrmWeb.Data.Sqlite;
using CrmWeb.Data.Upgrade;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Tests.Data;

public sealed class DatabaseUpgradeTests : IDisposable
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task An_empty_folder_gets_a_database()
    {
        await UpgradeAsync();

        await using var db = TestDatabase.SqliteAt(File)();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        Assert.True(await SqlitePlanner.KnowsAsync(db.Database, default));
    }

    [Fact]
    public async Task What_the_planner_should_know_is_told_again_where_it_was_lost()
    {
        await UpgradeAsync();
        await SqlAsync("DELETE FROM sqlite_stat1");

        await UpgradeAsync();

        await using var db = TestDatabase.SqliteAt(File)();
        Assert.True(await SqlitePlanner.KnowsAsync(db.Database, default));
    }

    [Fact]
    public async Task The_lock_row_of_a_killed_migration_does_not_hold_up_the_next_start()
    {
        await SqlAsync("CREATE TABLE __EFMigrationsLock (Id INTEGER NOT NULL PRIMARY KEY, Timestamp TEXT NOT NULL)");
        await SqlAsync("INSERT INTO __EFMigrationsLock (Id, Timestamp) VALUES (1, '2026-01-01 00:00:00')");

        await UpgradeAsync();

        await using var db = TestDatabase.SqliteAt(File)();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }

    [Fact]
    public async Task Two_starts_at_once_make_one_database()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(UpgradeAsync)));

        await using var db = TestDatabase.SqliteAt(File)();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }

    [Fact]
    public async Task A_failed_upgrade_leaves_the_database_as_before_and_a_backup()
    {
        await UpgradeAsync();
        await SqlAsync("DELETE FROM __EFMigrationsHistory");
        await SqlAsync("INSERT INTO Roles (Name, NormalizedName) VALUES ('kept', 'KEPT')");

        var refusal = await Assert.ThrowsAsync<DatabaseRefusedException>(UpgradeAsync);

        var backup = Assert.Single(Directory.GetFiles(folder.File("backups")));
        Assert.Contains(backup, refusal.Message, StringComparison.Ordinal);
        foreach (var file in new[] { File, backup })
            Assert.True(await HasRoleAsync(file, "kept"));
    }

    [Theory]
    [InlineData(0, "header is damaged")]
    [InlineData(16, "cannot be read as a database")]
    public async Task A_damaged_header_is_refused_in_one_line_and_never_replaced(int at, string reason)
    {
        await UpgradeAsync();
        SqliteConnection.ClearAllPools(); // the last one out empties the log, which would hide the damage
        var bytes = await System.IO.File.ReadAllBytesAsync(File);
        Array.Fill<byte>(bytes, 0xAA, at, 16);
        await System.IO.File.WriteAllBytesAsync(File, bytes);

        var refusal = await Assert.ThrowsAsync<DatabaseRefusedException>(UpgradeAsync);

        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
        Assert.Equal(bytes, await System.IO.File.ReadAllBytesAsync(File));
    }

    [Fact]
    public async Task A_text_file_of_that_name_is_refused()
    {
        await System.IO.File.WriteAllTextAsync(File, "These are my notes, not a database.");

        var refusal = await Assert.ThrowsAsync<DatabaseRefusedException>(UpgradeAsync);

        Assert.Contains("not a SQLite database", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("These are my notes, not a database.", await System.IO.File.ReadAllTextAsync(File));
    }

    [Fact]
    public async Task A_folder_of_that_name_is_refused()
    {
        Directory.CreateDirectory(File);

        var refusal = await Assert.ThrowsAsync<DatabaseRefusedException>(UpgradeAsync);

        Assert.Contains("is a folder", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_that_is_a_file_is_refused()
    {
        await System.IO.File.WriteAllTextAsync(folder.File("plain"), "");

        var refusal = await Assert.ThrowsAsync<DatabaseRefusedException>(() => UpgradeAsync(folder.File("plain")));

        Assert.Contains("cannot be used", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_database_of_another_program_is_left_alone()
    {
        await SqlAsync("CREATE TABLE Recipes (Id INTEGER PRIMARY KEY)");

        var refusal = await Assert.ThrowsAsync<DatabaseRefusedException>(UpgradeAsync);

        Assert.Contains("another program", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_refused()
    {
        await UpgradeAsync();
        await SqlAsync("INSERT INTO __EFMigrationsHistory (MigrationId, ProductVersion) VALUES ('99991231000000_Later', '99.0.0')");

        var refusal = await Assert.ThrowsAsync<DatabaseRefusedException>(UpgradeAsync);

        Assert.Contains("99991231000000_Later", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_database_before_the_first_release_is_taken_over_as_it_is()
    {
        await MigrateToFirstAsync();
        await BeforeReleaseAsync("20261122001429_Initial", "20261122212826_CalendarFeeds");
        await SqlAsync("INSERT INTO Roles (Name, NormalizedName) VALUES ('kept', 'KEPT')");

        await UpgradeAsync();

        await using var db = TestDatabase.SqliteAt(File)();
        Assert.Equal(db.Database.GetMigrations(), await db.Database.GetAppliedMigrationsAsync());
        Assert.True(await HasRoleAsync(File, "kept"));
        Assert.Equal(db.Database.GetMigrations().Skip(1).Any(), Directory.Exists(folder.File("backups"))); // later migrations are an upgrade, being taken over is none
    }

    [Fact]
    public async Task A_database_of_long_before_the_first_release_is_refused_by_name()
    {
        await MigrateToFirstAsync();
        await BeforeReleaseAsync("20261122001429_Initial");

        var refusal = await Assert.ThrowsAsync<DatabaseRefusedException>(UpgradeAsync);

        Assert.Contains("before its first release (20261122001429_Initial)", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_current_database_is_opened_without_a_backup()
    {
        await UpgradeAsync();
        await UpgradeAsync();

        Assert.False(Directory.Exists(folder.File("backups")));
    }

    [Fact]
    public async Task A_copy_put_back_by_hand_gets_its_write_ahead_log_again()
    {
        await UpgradeAsync();
        SqliteConnection.ClearAllPools();
        await SqlAsync("PRAGMA journal_mode = DELETE");
        SqliteConnection.ClearAllPools();

        await UpgradeAsync();

        await using var db = TestDatabase.SqliteAt(File)();
        Assert.Equal("wal", await db.Database.SqlQuery<string>($"SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync());
    }

    private string File => folder.File("crm.db");

    private Task UpgradeAsync() => UpgradeAsync(folder.Root);

    private static async Task UpgradeAsync(string root)
    {
        await using var services = new ServiceCollection()
            .AddCrmDatabase(new ConfigurationBuilder().Build(), new DataFolder(root))
            .BuildServiceProvider();
        await services.GetRequiredService<DatabaseUpgrade>().RunAsync().WaitAsync(Soon);
    }

    private async Task SqlAsync(string sql)
    {
        await using var db = TestDatabase.SqliteAt(File)();
        await db.Database.ExecuteSqlRawAsync(sql);
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    // The schema of the former migrations is that of the first one since.
    private async Task MigrateToFirstAsync()
    {
        await using var db = TestDatabase.SqliteAt(File)();
        await db.GetService<IMigrator>().MigrateAsync(db.Database.GetMigrations().First());
    }

    private async Task BeforeReleaseAsync(params string[] history)
    {
        await SqlAsync("DELETE FROM __EFMigrationsHistory");
        foreach (var migration in history)
            await SqlAsync($"INSERT INTO __EFMigrationsHistory (MigrationId, ProductVersion) VALUES ('{migration}', '10.0.14')");
    }

    private static async Task<bool> HasRoleAsync(string file, string name)
    {
        await using var db = TestDatabase.SqliteAt(file)();
        return await db.Roles.AnyAsync(r => r.Name == name);
    }
}
