using System.Reflection;
using System.Runtime.Loader;

namespace CrmWeb.Data.SqlServer;

/// <summary>Gives SqlClient the assembly Microsoft.SqlServer.Server out of our own resources where the real one is absent.</summary>
/// <remarks>The runtime asks <see cref="AssemblyLoadContext.Resolving"/> only after its own search failed: docs/adr/0001.</remarks>
internal static class SqlClientTypes
{
    public const string AssemblyName = "Microsoft.SqlServer.Server";

    private static readonly Lazy<Assembly?> StandIn = new(LoadStandIn);

    static SqlClientTypes()
        => AssemblyLoadContext.Default.Resolving += (_, wanted) => wanted.Name == AssemblyName ? StandIn.Value : null;

    /// <summary>Runs the constructor above, once however often it is called.</summary>
    public static void SupplyWhenAbsent() { }

    private static Assembly? LoadStandIn()
    {
        using var image = typeof(SqlClientTypes).Assembly.GetManifestResourceStream(AssemblyName + ".dll");
        return image is null ? null : AssemblyLoadContext.Default.LoadFromStream(image);
    }
}
