using CrmWeb.Data.Identity;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.SqlServer;

/// <summary>How every connection to SQL Server is opened.</summary>
public static class SqlServerOptions
{
    // Below 130 EF Core writes no OPENJSON, below 160 no LEAST: plain commands for old servers and for others of the protocol.
    private const int PlainCommands = 120;

    extension(DbContextOptionsBuilder options)
    {
        public DbContextOptionsBuilder UseCrmSqlServer(string connectionString)
        {
            SqlClientTypes.SupplyWhenAbsent();
            return options.UseIdentitySchema().UseSqlServer(connectionString, server => server
                .UseCompatibilityLevel(PlainCommands)
                .UseParameterizedCollectionMode(ParameterTranslationMode.MultipleParameters));
        }
    }
}
