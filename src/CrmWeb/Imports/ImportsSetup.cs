using CrmWeb.Data.Imports;
using CrmWeb.Workers;

namespace CrmWeb.Imports;

/// <summary>What imports need (导入服务): the files, the work on them, and the loop that does it.</summary>
public static class ImportsSetup
{
    public static void AddImports(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<ImportFiles>();
        services.AddSingleton<ApplyImport>();
        services.AddSingleton<UndoImport>();
        services.AddSingleton<ImportProgress>();
        services.AddScoped<ImportCheck>();
        services.AddScoped<ImportFromFile>();
        services.AddWaitingWork<WaitingImports>();
    }
}
