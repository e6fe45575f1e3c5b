using Microsoft.Extensions.DependencyInjection;

namespace CrmWeb.Data.Demo;

/// <summary>Registers what makes the demo company; runs and care come from the jobs' own services.</summary>
public static class DemoSetup
{
    public static IServiceCollection AddDemo(this IServiceCollection services) => services.AddScoped<DemoCompany>().AddScoped<DemoHistory>();
}
