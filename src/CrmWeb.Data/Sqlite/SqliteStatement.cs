using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CrmWeb.Data.Sqlite;

/// <summary>A prepared statement (预编译语句) run row by row on SQLite's own interface, for many rows.</summary>
/// <remarks>A <see cref="SqliteCommand"/> looks its parameters up by name for every row, which costs more than the insert itself.</remarks>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    public SqliteStatement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(_database, sql, out _statement));
    }

    /// <summary>Runs it once; the parameters that were not bound anew keep their values.</summary>
    public void Run()
    {
        var code = raw.sqlite3_step(_statement);
        Check(code == raw.SQLITE_DONE ? raw.sqlite3_reset(_statement) : code);
    }

    /// <summary>Binds a value as the provider writes it: moments, days and keys as text.</summary>
    /// <param name="place">Of the parameter, from 1.</param>
    public void Bind(int place, object value) => Check(value switch
    {
        DBNull => raw.sqlite3_bind_null(_statement, place),
        string text => raw.sqlite3_bind_text(_statement, place, text),
        int number => raw.sqlite3_bind_int(_statement, place, number),
        long number => raw.sqlite3_bind_int64(_statement, place, number),
        double number => raw.sqlite3_bind_double(_statement, place, number),
        bool yes => raw.sqlite3_bind_int(_statement, place, yes ? 1 : 0),
        byte[] bytes => raw.sqlite3_bind_blob(_statement, place, bytes),
        _ => raw.sqlite3_bind_text(_statement, place, TextOf(value)),
    });

    public void Dispose() => _statement.Dispose();

    private static string TextOf(object value) => value switch
    {
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Guid key => key.ToString().ToUpperInvariant(),
        decimal number => number.ToString("0.0###########################", CultureInfo.InvariantCulture),
        _ => throw new NotSupportedException($"A column of {value.GetType().Name} is not written in bulk."),
    };

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, _database);
}
