using SQLitePCL;

namespace CrmWeb.Data.Sqlite;

/// <summary>How SQLite itself is set up in this process (SQLite 库设置), before its first connection opens.</summary>
internal static class SqliteLibrary
{
    // Set once; a process that had a connection already keeps the library's own way.
    static SqliteLibrary()
    {
        Batteries_V2.Init();
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0); // nobody reads its count of bytes, and every allocation waits for it
    }

    public static void SetUp()
    {
    }
}
