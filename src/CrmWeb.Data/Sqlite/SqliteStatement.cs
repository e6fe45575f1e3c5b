using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CrmWeb.Data.Sqlite;

/// <summary>A prepared statement (预编译语句) run row by row on SQLite's own interface, for many rows.</summary>
/// <remarks>A <see cref="SqliteCommand"/> looks its parameters up by name for every row, which costs more than the insert itself.</remarks>
internal sealed class SqliteStatement : IDisposable
{
    private const int ShortText = 64; // up to here a text is bound without an array of its own

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

    // Each value goes in as the provider writes it: moments, days and keys as text. Places count from 1.
    public void Null(int place) => Check(raw.sqlite3_bind_null(_statement, place));

    public void Bind(int place, int value) => Check(raw.sqlite3_bind_int(_statement, place, value));

    public void Bind(int place, long value) => Check(raw.sqlite3_bind_int64(_statement, place, value));

    public void Bind(int place, double value) => Check(raw.sqlite3_bind_double(_statement, place, value));

    public void Bind(int place, bool value) => Bind(place, value ? 1 : 0);

    public void Bind(int place, byte[] value) => Check(raw.sqlite3_bind_blob(_statement, place, value));

    public void Bind(int place, DateTime value) => Bind(place, value.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture));

    public void Bind(int place, Guid value) => Bind(place, value.ToString().ToUpperInvariant());

    public void Bind(int place, decimal value) => Bind(place, value.ToString("0.0###########################", CultureInfo.InvariantCulture));

    public void Bind(int place, DateOnly value)
    {
        Span<byte> day = stackalloc byte[10];
        _ = value.TryFormat(day, out _, "O", CultureInfo.InvariantCulture);
        Check(raw.sqlite3_bind_text(_statement, place, day));
    }

    public void Bind(int place, string value)
    {
        if (value.Length is 0 or > ShortText)
        {
            Check(raw.sqlite3_bind_text(_statement, place, value));
            return;
        }

        Span<byte> bytes = stackalloc byte[ShortText * 3];
        Check(raw.sqlite3_bind_text(_statement, place, bytes[..Encoding.UTF8.GetBytes(value, bytes)]));
    }

    /// <summary>Binds a value whose type is known only now.</summary>
    public void BindAny(int place, object value)
    {
        switch (value)
        {
            case DBNull: Null(place); break;
            case string text: Bind(place, text); break;
            case int number: Bind(place, number); break;
            case Guid key: Bind(place, key); break;
            case DateTime moment: Bind(place, moment); break;
            default: throw new NotSupportedException($"A column of {value.GetType().Name} is not given in bulk.");
        }
    }

    public void Dispose() => _statement.Dispose();

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, _database);
}
