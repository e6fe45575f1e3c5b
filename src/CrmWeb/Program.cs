using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Upgrade;
using CrmWeb.Frame;
using CrmWeb.Language;
using CrmWeb.Logging;
using CrmWeb.Web;

var builder = WebApplication.CreateBuilder(args);
var folder = DataFolder.Choose(builder.Configuration["data"]);

builder.AddDefaultAddress();
builder.AddCrmLogging(folder);
builder.AddWords();
builder.AddPages();
builder.Services.AddCrmDatabase(builder.Configuration, folder);
builder.AddAccess(folder);

var app = builder.Build();
await app.Services.GetRequiredService<DatabaseUpgrade>().RunAsync();

app.UseErrorPages();
app.UseSecurityHeaders();
app.UseResponseCompression();
app.UseRequestLog();
app.UseLanguages();
app.MapStaticAssets().AllowAnonymous();
app.UseRouting();
app.UseAccess();
app.UseAntiforgery();

app.MapPreferences();
app.MapHealth();
app.MapRazorPages().WithStaticAssets();

await app.RunAsync();

/// <summary>The web application (网站): reads like a table of contents; each line is told in its own file.</summary>
public partial class Program;
