using System.Text;
using CrmWeb.Data.Bulk;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CrmWeb.Data.Sqlite;

/// <summary>Reads columns on SQLite's own interface (列直读).</summary>
/// <remarks>The provider asks for the type before every value, and parses a day as any moment in any form, which costs more than the query itself.</remarks>
internal sealed class SqliteRow(SqliteDataReader reader) : StoredRow(reader)
{
    private readonly sqlite3_stmt statement = reader.Handle!;
    private readonly string[] texts = [.. Enumerable.Repeat("", reader.FieldCount)];

    public override bool IsNone(int place) => raw.sqlite3_column_type(statement, place) == raw.SQLITE_NULL;

    public override int Whole(int place) => raw.sqlite3_column_int(statement, place);

    public override long Units(int place) => raw.sqlite3_column_int64(statement, place);

    public override DateOnly Day(int place)
        => Bytes(place) is [_, _, _, _, (byte)'-', _, _, (byte)'-', _, _] day ? new(Digits(day[..4]), Digits(day[5..7]), Digits(day[8..])) : base.Day(place);

    public override string Text(int place)
    {
        var bytes = Bytes(place);
        return Ascii.Equals(bytes, texts[place]) ? texts[place] : texts[place] = Encoding.UTF8.GetString(bytes);
    }

    public override ReadOnlySpan<byte> Bytes(int place) => raw.sqlite3_column_blob(statement, place);

    private static int Digits(ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var digit in digits)
            number = char.IsAsciiDigit((char)digit) ? number * 10 + digit - '0' : throw new FormatException("A day is kept as digits.");
        return number;
    }
}
