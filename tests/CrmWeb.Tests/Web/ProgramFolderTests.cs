using CrmWeb.Web;

namespace CrmWeb.Tests.Web;

public sealed class ProgramFolderTests
{
    [Fact]
    public void A_published_program_finds_its_pages_from_any_folder_and_a_developed_one_looks_beside_its_sources()
    {
        var folder = Directory.CreateTempSubdirectory("program");
        try
        {
            Assert.Null(ProgramFolder.WithPages(folder.FullName));
            folder.CreateSubdirectory("wwwroot");
            Assert.Equal(folder.FullName, ProgramFolder.WithPages(folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
