using CrmWeb.Data.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using SQLitePCL;

namespace CrmWeb.Data.Sqlite;

/// <summary>How every connection to the SQLite file is opened.</summary>
public static class SqliteOptions
{
    public const int BusyTimeoutSeconds = 30;

    // Set before the first connection; a process that had one already keeps the library's own way.
    static SqliteOptions()
    {
        Batteries_V2.Init();
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0); // nobody reads its count of bytes, and every allocation waits for it
    }

    extension<TContext>(DbContextOptionsBuilder<TContext> options)
        where TContext : DbContext
    {
        public DbContextOptionsBuilder<TContext> UseCrmSqlite(string connectionString)
        {
            ((DbContextOptionsBuilder)options).UseCrmSqlite(connectionString);
            return options;
        }
    }

    extension(DbContextOptionsBuilder options)
    {
        public DbContextOptionsBuilder UseCrmSqlite(string connectionString)
        {
            var file = new SqliteConnectionStringBuilder(connectionString)
            {
                ForeignKeys = true,
                DefaultTimeout = BusyTimeoutSeconds,
            };
            var gate = WriterGate.For(file.DataSource);

            return options
                .UseIdentitySchema()
                .UseSqlite(file.ToString())
                // An upgrade begins with a backup, to which one that fails goes back.
                .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.NonTransactionalMigrationOperationWarning))
                .ReplaceService<IRelationalTransactionFactory, GatedTransactionFactory>()
                .AddInterceptors(new SqlitePragmas(), MoneyGuard.Only, new GatedTransactions(gate), new GatedCommands(gate));
        }
    }
}
