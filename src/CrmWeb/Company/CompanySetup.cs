namespace CrmWeb.Company;

/// <summary>Gives each request the company's profile (公司资料).</summary>
public static class CompanySetup
{
    public static void AddCompany(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<CompanyInUse>();
        builder.Services.AddScoped(services => services.GetRequiredService<CompanyInUse>().Profile);
    }

    /// <summary>Before the language is chosen, which may be the company's.</summary>
    public static void UseCompany(this WebApplication app)
        => app.Use(async (context, next) =>
        {
            // An error is told in words that need no database, for that may be what failed.
            if (!context.Request.Path.StartsWithSegments("/error") && !context.Request.Path.StartsWithSegments("/health"))
                await context.RequestServices.GetRequiredService<CompanyInUse>().FreshenAsync(context.RequestAborted);
            await next(context);
        });
}
