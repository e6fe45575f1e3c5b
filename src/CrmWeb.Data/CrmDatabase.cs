using CrmWeb.Data.Identity;
using CrmWeb.Data.Sqlite;
using CrmWeb.Data.SqlServer;
using CrmWeb.Data.Upgrade;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CrmWeb.Data;

/// <summary>Picks the database engine from configuration: <c>Database:Engine</c> and <c>ConnectionStrings:Crm</c>.</summary>
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
            var connection = configuration.GetConnectionString("Crm");
            var engine = configuration["Database:Engine"] ?? "Sqlite";

            return engine.ToUpperInvariant() switch
            {
                "SQLITE" => services.AddEngine<SqliteCrmDbContext>(o => o.UseCrmSqlite(connection ?? $"Data Source={folder.Database}")),
                "SQLSERVER" => services.AddEngine<SqlServerCrmDbContext>(o => o.UseCrmSqlServer(
                    connection ?? throw new InvalidOperationException("SQL Server needs ConnectionStrings:Crm."))),
                _ => throw new InvalidOperationException($"Database:Engine is '{engine}'; it must be Sqlite or SqlServer."),
            };
        }

        private IServiceCollection AddEngine<TContext>(Action<DbContextOptionsBuilder> configure)
            where TContext : CrmDbContext
            => services
                .AddIdentitySchema()
                .AddDbContext<CrmDbContext, TContext>(configure, optionsLifetime: ServiceLifetime.Singleton)
                .AddSingleton<IDbContextFactory<CrmDbContext>, CrmDbContexts<TContext>>();
    }
}

/// <summary>Makes a context of its own for a job or a background loop; the caller disposes of it.</summary>
internal sealed class CrmDbContexts<TContext>(IServiceProvider services) : IDbContextFactory<CrmDbContext>
    where TContext : CrmDbContext
{
    public CrmDbContext CreateDbContext() => ActivatorUtilities.CreateInstance<TContext>(services);
}
