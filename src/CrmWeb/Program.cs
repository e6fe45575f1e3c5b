using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Upgrade;

var builder = WebApplication.CreateBuilder(args);
var folder = DataFolder.Choose(builder.Configuration["data"]);

builder.Services.AddRazorPages();
builder.Services.AddCrmDatabase(builder.Configuration, folder);
builder.AddAccess(folder);

var app = builder.Build();
await app.Services.GetRequiredService<DatabaseUpgrade>().RunAsync();

app.UseRouting();
app.UseAccess();
app.UseAntiforgery();
app.MapRazorPages();

await app.RunAsync();

/// <summary>The web application (网站): reads like a table of contents; each line is told in its own file.</summary>
public partial class Program;
