using CrmWeb.Data.Care;
using CrmWeb.Data.Value;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CrmWeb.Data.Demo;

/// <summary>Registers what makes the demo company.</summary>
public static class DemoSetup
{
    public static IServiceCollection AddDemo(this IServiceCollection services)
    {
        services.TryAddSingleton<ValueRecompute>();
        services.TryAddSingleton<CareGeneration>();
        services.TryAddSingleton<RecomputeNow>();
        return services.AddScoped<DemoCompany>().AddScoped<DemoHistory>();
    }
}
