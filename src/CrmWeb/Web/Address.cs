namespace CrmWeb.Web;

/// <summary>Where the site answers (网址) when nobody says otherwise.</summary>
public static class Address
{
    public const string Default = "http://localhost:5080";

    public static void AddDefaultAddress(this WebApplicationBuilder builder)
    {
        var chosen = builder.Configuration[WebHostDefaults.ServerUrlsKey];
        if (string.IsNullOrEmpty(chosen) && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
            builder.WebHost.UseUrls(Default);
    }
}
