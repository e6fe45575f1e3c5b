using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace CrmWeb.Tests.Data;

/// <summary>Reads from an assembly's metadata which members of another assembly it asks for.</summary>
internal static class MetadataReferences
{
    public static IEnumerable<(string Name, Func<MemberInfo?> Resolve)> Into(Assembly from, string assembly)
    {
        using var file = File.OpenRead(from.Location);
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();

        return [.. metadata.MemberReferences
            .Where(m => Scope(metadata, metadata.GetMemberReference(m).Parent) == assembly)
            .Select(m => (Name(metadata, m), Resolver(from, MetadataTokens.GetToken(m))))];
    }

    private static string? Scope(MetadataReader metadata, EntityHandle parent)
        => parent.Kind == HandleKind.TypeReference
            && metadata.GetTypeReference((TypeReferenceHandle)parent).ResolutionScope is { Kind: HandleKind.AssemblyReference } scope
                ? metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)scope).Name)
                : null;

    private static string Name(MetadataReader metadata, MemberReferenceHandle member)
        => metadata.GetString(metadata.GetMemberReference(member).Name);

    private static Func<MemberInfo?> Resolver(Assembly from, int token) => () =>
    {
        try
        {
            return from.ManifestModule.ResolveMember(token);
        }
        catch (MissingMemberException)
        {
            return null;
        }
    };
}
