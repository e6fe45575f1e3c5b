using CrmWeb.Domain.Access;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Tests.Data;

public sealed class ConcurrentWriterTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    [SqliteFact]
    public async Task Twenty_that_read_and_then_write_lose_nothing()
    {
        var id = await AddTeamAsync("0");

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => CountUpAsync(id, 10)))).WaitAsync(Soon);

        Assert.Equal("200", await NameOfAsync(id));
    }

    [SqliteFact]
    public async Task A_transaction_holds_the_write_lock_from_its_first_line()
    {
        await using var db = database.NewContext();
        await using var transaction = await db.Database.BeginTransactionAsync();
        using var other = new SqliteConnection(db.Database.GetConnectionString());
        other.Open();
        using var begin = other.CreateCommand();
        begin.CommandText = "PRAGMA busy_timeout = 0"; // else a pooled connection waits 30 s
        begin.ExecuteNonQuery();
        begin.CommandText = "BEGIN IMMEDIATE";
        begin.CommandTimeout = 1;

        var refusal = Assert.Throws<SqliteException>(() => begin.ExecuteNonQuery());

        Assert.Equal(SQLitePCL.raw.SQLITE_BUSY, refusal.SqliteErrorCode);
    }

    [SqliteFact]
    public async Task A_writer_that_gives_up_lets_the_next_one_in()
    {
        var id = await AddTeamAsync("before");
        await using (var db = database.NewContext())
        {
            await using var dropped = await db.Database.BeginTransactionAsync();
            await db.Teams.Where(t => t.Id == id).ExecuteUpdateAsync(s => s.SetProperty(t => t.Name, "dropped"));
        }

        await using (var db = database.NewContext())
            await Assert.ThrowsAsync<SqliteException>(() => db.Database.ExecuteSqlRawAsync("UPDATE Nothing SET X = 1"));

        await using (var db = database.NewContext())
            await db.Teams.Where(t => t.Id == id && t.Name == "before").ExecuteUpdateAsync(s => s.SetProperty(t => t.Name, "after")).WaitAsync(Soon);

        Assert.Equal("after", await NameOfAsync(id));
    }

    [SqliteFact]
    public async Task Who_gives_up_waiting_opens_the_gate_to_nobody()
    {
        var id = await AddTeamAsync("held");
        await using var holder = database.NewContext();
        await using var transaction = await holder.Database.BeginTransactionAsync();

        for (var waiter = 0; waiter < 2; waiter++)
        {
            await using var db = database.NewContext();
            using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => db.Teams.Where(t => t.Id == id)
                .ExecuteUpdateAsync(s => s.SetProperty(t => t.Name, "taken"), patience.Token));
        }

        await transaction.CommitAsync();
        Assert.Equal("held", await NameOfAsync(id));
    }

    [SqliteFact]
    public async Task A_writer_that_is_called_off_while_waiting_leaves_no_trace()
    {
        var id = await AddTeamAsync("before");
        await using (var first = database.NewContext())
        await using (await first.Database.BeginTransactionAsync())
        {
            await using var second = database.NewContext();
            using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second.Database.BeginTransactionAsync(soon.Token));
        }

        await CountUpAsync(await AddTeamAsync("0"), 1).WaitAsync(Soon);
        Assert.Equal("before", await NameOfAsync(id));
    }

    [SqliteFact]
    public async Task The_log_is_written_ahead_and_foreign_keys_hold()
    {
        await using var db = database.NewContext();

        Assert.Equal("wal", await db.Database.SqlQuery<string>($"SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync());
        Assert.Equal(1, await db.Database.SqlQuery<int>($"SELECT foreign_keys AS Value FROM pragma_foreign_keys").SingleAsync());
        Assert.Equal(30000, await db.Database.SqlQuery<int>($"SELECT timeout AS Value FROM pragma_busy_timeout").SingleAsync());
    }

    private async Task<int> AddTeamAsync(string name)
    {
        await using var db = database.NewContext();
        var team = db.Teams.Add(new Team(name)).Entity;
        await db.SaveChangesAsync();
        return team.Id;
    }

    private async Task CountUpAsync(int id, int times)
    {
        for (var turn = 0; turn < times; turn++)
        {
            await using var db = database.NewContext();
            await using var transaction = await db.Database.BeginTransactionAsync();
            var team = await db.Teams.SingleAsync(t => t.Id == id);
            team.Rename((int.Parse(team.Name, System.Globalization.CultureInfo.InvariantCulture) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
        }
    }

    private async Task<string> NameOfAsync(int id)
    {
        await using var db = database.NewContext();
        return await db.Teams.Where(t => t.Id == id).Select(t => t.Name).SingleAsync();
    }
}
