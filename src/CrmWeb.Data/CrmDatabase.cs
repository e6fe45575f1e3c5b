using CrmWeb.Data.Alerts;
using CrmWeb.Data.Identity;
using CrmWeb.Data.SqlServer;
using CrmWeb.Data.Sqlite;
using CrmWeb.Data.Upgrade;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CrmWeb.Data;

/// <summary>Picks the database engine from configuration: <c>Database:Engine</c> and <c>ConnectionStrings:Crm</c>, <c>Database:PasswordFile</c>.</summary>
public static class CrmDatabase
{
    extension(IServiceCollection services)
    {
        /// <summary>Registers <see cref="CrmDbContext"/> for requests and its factory for jobs.</summary>
        public IServiceCollection AddCrmDatabase(IConfiguration configuration, DataFolder folder)
        {
            services.TryAddSingleton(folder);
            services.TryAddSingleton(TimeProvider.System);
            services.AddSingleton<DatabaseUpgrade>();
            services.AddSingleton(new MasterKey(configuration, folder));
            services.AddScoped<ReasonVault>();
            var connection = configuration.GetConnectionString("Crm");
            var engine = configuration["Database:Engine"] ?? "Sqlite";

            return engine.ToUpperInvariant() switch
            {
                "SQLITE" => services.AddEngine<SqliteCrmDbContext>(o => o.UseCrmSqlite(connection ?? $"Data Source={folder.Database}")),
                "SQLSERVER" => services.AddEngine<SqlServerCrmDbContext>(o => o.UseCrmSqlServer(
                    WithPassword(connection ?? throw new DatabaseRefusedException("SQL Server needs ConnectionStrings:Crm."), configuration))),
                _ => throw new DatabaseRefusedException($"Database:Engine is '{engine}'; it must be Sqlite or SqlServer."),
            };
        }

        private IServiceCollection AddEngine<TContext>(Action<DbContextOptionsBuilder> configure)
            where TContext : CrmDbContext
            => services
                .AddIdentitySchema()
                .AddLogging()
                .AddSingleton<SlowQueries>()
                .AddDbContext<CrmDbContext, TContext>((services, options) =>
                {
                    configure(options);
                    options.AddInterceptors(services.GetRequiredService<SlowQueries>());
                }, optionsLifetime: ServiceLifetime.Singleton)
                .AddSingleton<IDbContextFactory<CrmDbContext>, CrmDbContexts<TContext>>();
    }

    // A container gets its password as a file, which unlike its environment is not shown to whoever may inspect it.
    private static string WithPassword(string connection, IConfiguration configuration)
        => configuration["Database:PasswordFile"] is { Length: > 0 } file
            ? new SqlConnectionStringBuilder(connection) { Password = File.ReadAllText(file).Trim() }.ConnectionString
            : connection;
}

/// <summary>Makes a context of its own for a job or a background loop; the caller disposes of it.</summary>
internal sealed class CrmDbContexts<TContext>(IServiceProvider services) : IDbContextFactory<CrmDbContext>
    where TContext : CrmDbContext
{
    public CrmDbContext CreateDbContext() => ActivatorUtilities.CreateInstance<TContext>(services);
}
