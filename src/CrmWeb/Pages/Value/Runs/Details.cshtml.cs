using System.Text.Json;
using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.Contracts;
using CrmWeb.Domain.Settings;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Predictive;
using CrmWeb.Value;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Value.Runs;

/// <summary>/value/runs/{id}: all that a finished run assumed and found (批次依据), for those who check its figures.</summary>
public sealed class DetailsModel(CrmDbContext db, HeadCounts heads) : PageModel
{
    public ValueRun Run { get; private set; } = null!;

    /// <summary>Whom it counted of those the reader may see; unknown where the figures of a smaller reach are kept no longer.</summary>
    public HeadCount? Heads { get; private set; }

    /// <summary>Churn and contracts are totals, told to those who see the whole company; what every value rests on is told to all.</summary>
    public bool SeesCompany { get; private set; }

    /// <summary>What was fitted and what was used; none where nothing was fitted.</summary>
    public MethodChoice? Choice { get; private set; }
    public ContractModels Contracts { get; private set; } = ContractModels.None;

    /// <summary>The settings that somebody had entered; all others had their defaults.</summary>
    public IReadOnlyList<(SettingDefinition Definition, EnteredSetting Entry)> Settings { get; private set; } = [];
    public IReadOnlyDictionary<int, string> Names { get; private set; } = new Dictionary<int, string>();

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (await db.ValueRuns.AsNoTracking().VisibleTo(User.Staff()).Done().SingleOrDefaultAsync(r => r.Id == id, cancel) is not { } run)
            return NotFound();

        (Run, Choice, Contracts) = (run, RunModels.Read(run.Models), ContractModels.Read(run.Contracts));
        SeesCompany = await heads.AreAllAsync(User.Staff(), cancel);
        Heads = await heads.OfAsync(run, User.Staff(), cancel) is { Counted: > 0 } counted ? counted : null;
        var entered = run.SettingsEntered.Length == 0 ? [] : JsonSerializer.Deserialize<List<EnteredSetting>>(run.SettingsEntered)!;
        Settings = [.. entered.Join(SettingCatalog.All, e => e.Key, d => d.Key, (e, d) => (d, e))];
        Names = await db.StaffNamesAsync(entered.Select(e => e.By), cancel);
        return Page();
    }
}
