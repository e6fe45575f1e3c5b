using CrmWeb.Domain.Search;

namespace CrmWeb.Domain.CustomerTags;

/// <summary>A word that the company gathers customers under (标签), shared by all who work with them.</summary>
public sealed class Tag
{
    public const int NameLength = 40;

    private Tag() { } // EF Core

    public Tag(string name) => (Name, Key) = (name, KeyOf(name));

    public int Id { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>The name as it is compared, so that one word is one tag however it is written.</summary>
    public string Key { get; private set; } = "";

    public static string KeyOf(string name) => SearchText.Normalise(name);
}
