namespace CrmWeb.Web;

/// <summary>Is the process alive (存活检查)? Asks nothing of the database.</summary>
public static class Health
{
    public static void MapHealth(this WebApplication app)
        => app.MapGet("/health/live", () => Results.Text("alive")).AllowAnonymous();
}
