namespace CrmWeb.BrowserTests.Browser;

/// <summary>One site with the demo company and one browser for all classes of the collection, so that tests do not fight for the processor.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<DemoSite>
{
    public const string Name = "browser";
}
