using Microsoft.Data.Sqlite;

namespace CrmWeb.Tests.Data;

/// <summary>A folder of its own under the system's temporary one, gone after the test.</summary>
public sealed class TestFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("crmweb-test-").FullName;

    public string File(string name) => Path.Combine(Root, name);

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Root, recursive: true);
    }
}
