using CrmWeb.Data.Upgrade;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Sqlite;

/// <summary>The SQLite database as a file (数据库文件): looked at before it is trusted, copied and put back whole.</summary>
internal sealed class SqliteFile(string path)
{
    private static readonly byte[] Signature = "SQLite format 3\0"u8.ToArray();

    public bool Exists => File.Exists(path) || Directory.Exists(path);

    /// <summary>Refuses a file that is no database of ours, before anything is written to it.</summary>
    public void RefuseUnusable()
    {
        RefuseUnwritable();
        if (!IsEmpty && !HasSignature())
            throw new DatabaseRefusedException($"{path} is not a SQLite database, or its header is damaged; restore it from a backup.");

        try
        {
            RefuseForeign();
        }
        catch (SqliteException fault)
        {
            throw new DatabaseRefusedException($"{path} cannot be read as a database ({fault.Message}); restore it from a backup.", fault);
        }
    }

    /// <summary>Reads every page, which takes about a second per gigabyte, so only before an upgrade.</summary>
    public void RefuseDamaged()
    {
        if (Text("PRAGMA quick_check(1)") is var verdict && verdict != "ok")
            throw new DatabaseRefusedException($"{path} is damaged ({verdict.ReplaceLineEndings(" ")}); restore it from a backup.");
    }

    /// <summary>A copy of a database, put back by hand, has lost the write-ahead log that EF Core gives a new one.</summary>
    public void WriteAhead() => Text("PRAGMA journal_mode = WAL");

    public async Task ForgetMigrationLockAsync(DbContext db, CancellationToken cancel)
    {
        if (Count("SELECT COUNT(*) FROM sqlite_master WHERE name = '__EFMigrationsLock'") > 0)
            await db.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsLock", cancel);
    }

    /// <summary>Copies the whole database, its log included, and gives the copy its name only when it is complete.</summary>
    public void CopyTo(string target)
    {
        var unfinished = target + ".part";
        using (var source = Open(path, SqliteOpenMode.ReadWrite))
        using (var copy = Open(unfinished, SqliteOpenMode.ReadWriteCreate))
        {
            source.BackupDatabase(copy);
            // The copy takes over the source's log mode; without it, one file is the whole backup.
            Ask(copy, "PRAGMA journal_mode = DELETE");
        }

        File.Move(unfinished, target);
    }

    public void RestoreFrom(string backup)
    {
        using var source = Open(backup, SqliteOpenMode.ReadOnly);
        using var target = Open(path, SqliteOpenMode.ReadWrite);
        source.BackupDatabase(target);
    }

    private bool IsEmpty => new FileInfo(path).Length == 0;

    private void RefuseUnwritable()
    {
        if (Directory.Exists(path))
            throw new DatabaseRefusedException($"{path} is a folder, not a database.");

        try
        {
            using var probe = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new DatabaseRefusedException($"{path} cannot be written: {fault.Message}", fault);
        }
    }

    private bool HasSignature()
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var start = new byte[Signature.Length];
        return file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual(Signature);
    }

    private void RefuseForeign()
    {
        // A first start that was killed leaves no tables; a database with tables but without our history is somebody else's.
        if (Count("SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\'") > 0
            && Count("SELECT COUNT(*) FROM sqlite_master WHERE name = '__EFMigrationsHistory'") == 0)
            throw new DatabaseRefusedException($"{path} is a database of another program.");
    }

    private long Count(string question) => (long)Ask(question);

    private string Text(string question) => (string)Ask(question);

    private object Ask(string question)
    {
        using var connection = Open(path, SqliteOpenMode.ReadWrite);
        return Ask(connection, question) ?? throw new DatabaseRefusedException($"{path} gives no answer to {question}.");
    }

    private static object? Ask(SqliteConnection connection, string question)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every question is a constant of this file.
        command.CommandText = question;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
