using CrmWeb.Data;

namespace CrmWeb.Tests.Data;

public sealed class DataFolderTests : IDisposable
{
    private readonly TestFolder parent = new();

    public void Dispose() => parent.Dispose();

    [Fact]
    public void The_folder_asked_for_outranks_every_other()
    {
        Assert.Equal(parent.File("mine"), DataFolder.Choose(parent.File("mine")).Root);
        Assert.Equal(Path.Combine(parent.File("mine"), "crm.db"), DataFolder.Choose(parent.File("mine")).Database);
    }

    [Fact]
    public void Without_a_word_it_lies_where_the_platform_keeps_application_data()
    {
        Assert.Equal("CrmWeb", Path.GetFileName(DataFolder.Choose(null).Root));
        Assert.True(Path.IsPathFullyQualified(DataFolder.Choose(null).Root));
    }

    [Fact]
    public void Its_folders_are_closed_to_other_accounts()
    {
        var folder = new DataFolder(parent.File("mine"));
        string[] made = [folder.Keys, folder.Uploads, folder.Logs, folder.Backups];

        Assert.All(made, path => Assert.True(Directory.Exists(path)));
        foreach (var path in made)
        {
            if (!OperatingSystem.IsWindows())
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(path));
        }
    }
}
