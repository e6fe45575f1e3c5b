using CrmWeb.Commands;
using CrmWeb.Tests.Data;

namespace CrmWeb.Tests.Commands;

/// <summary>The program as a terminal runs it, over a data folder of its own.</summary>
public sealed class CommandLine : IAsyncLifetime
{
    private readonly TestFolder folder = new();

    public string File(string name) => folder.File(name);

    public async Task InitializeAsync() => await SqliteTemplate.CopyToAsync(folder.File("crm.db"));

    public Task DisposeAsync()
    {
        folder.Dispose();
        return Task.CompletedTask;
    }

    public async Task<(int Code, string Output, string Error)> RunAsync(params string[] words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CrmCommandLine.RunAsync([.. words, "--data", folder.Root], output, error);
        return (code, output.ToString().Trim(), error.ToString().Trim());
    }
}
