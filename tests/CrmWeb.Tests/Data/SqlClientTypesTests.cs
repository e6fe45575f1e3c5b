using System.Reflection;
using System.Runtime.CompilerServices;
using CrmWeb.Data.SqlServer;
using Microsoft.Data.SqlClient;

namespace CrmWeb.Tests.Data;

public sealed class SqlClientTypesTests
{
    private static readonly Assembly SqlClient = typeof(SqlConnection).Assembly;

    public SqlClientTypesTests() => SqlClientTypes.SupplyWhenAbsent();

    [Fact]
    public void Every_type_of_SqlClient_loads()
    {
        Assert.NotEmpty(SqlClient.GetTypes());
    }

    [Theory]
    [InlineData(typeof(SqlParameter))]
    [InlineData(typeof(SqlCommand))]
    [InlineData(typeof(SqlDataReader))]
    [InlineData(typeof(SqlBulkCopy))]
    public void Every_method_that_carries_values_compiles(Type type)
    {
        const BindingFlags all = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

        foreach (var method in type.GetMethods(all).Where(m => m is { IsAbstract: false, ContainsGenericParameters: false }))
            RuntimeHelpers.PrepareMethod(method.MethodHandle);
    }

    [Fact]
    public void The_runtime_takes_our_assembly_though_the_reference_asks_for_a_signed_one()
    {
        var wanted = SqlClient.GetReferencedAssemblies().Single(a => a.Name == SqlClientTypes.AssemblyName);

        var found = Assembly.Load(wanted);

        Assert.NotEmpty(wanted.GetPublicKeyToken()!);
        Assert.Equal(wanted.Version, found.GetName().Version);
        if (HasStandIn)
            Assert.Empty(found.GetName().GetPublicKeyToken()!);
    }

    [Fact]
    public void The_stand_in_has_every_member_that_SqlClient_asks_for()
    {
        var missing = SqlClientMembers().Where(m => m.Resolve() is null).Select(m => m.Name);

        Assert.Empty(missing);
    }

    private static bool HasStandIn
        => typeof(SqlClientTypes).Assembly.GetManifestResourceNames().Contains(SqlClientTypes.AssemblyName + ".dll");

    private static IEnumerable<(string Name, Func<MemberInfo?> Resolve)> SqlClientMembers() => MetadataReferences.Into(SqlClient, SqlClientTypes.AssemblyName);
}
