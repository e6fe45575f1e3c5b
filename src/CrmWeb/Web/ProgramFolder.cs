namespace CrmWeb.Web;

/// <summary>Where the program lies (程序目录), from whichever folder it is started.</summary>
public static class ProgramFolder
{
    /// <summary>The folder of a published program, with its styles and scripts; none while it is developed, where they lie beside the sources.</summary>
    public static string? WithPages(string folder) => Directory.Exists(Path.Combine(folder, "wwwroot")) ? folder : null;
}
