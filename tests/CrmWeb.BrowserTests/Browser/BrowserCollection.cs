namespace CrmWeb.BrowserTests.Browser;

/// <summary>One site and one browser for all classes of the collection, so that tests do not fight for the processor.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<CrmSite>
{
    public const string Name = "browser";
}
