using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Data.Identity;

/// <summary>The shape of Identity's tables: the third, which has passkeys.</summary>
/// <remarks>
/// Identity reads it from the options of the application behind the context, never from the context. Where there is no
/// application (migrations, tests) the model would fall back to the first shape, so such contexts get a small one here.
/// </remarks>
internal static class IdentitySchema
{
    private static readonly ServiceProvider WithoutApplication = new ServiceCollection().AddIdentitySchema().BuildServiceProvider();

    extension(IServiceCollection services)
    {
        public IServiceCollection AddIdentitySchema()
            => services.Configure<IdentityOptions>(o => o.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
    }

    extension(DbContextOptionsBuilder options)
    {
        public DbContextOptionsBuilder UseIdentitySchema()
            => options.Options.FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider is null
                ? options.UseApplicationServiceProvider(WithoutApplication)
                : options;
    }
}
