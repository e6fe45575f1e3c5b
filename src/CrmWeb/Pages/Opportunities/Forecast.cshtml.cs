using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Opportunities;
using CrmWeb.Domain.Opportunities;
using CrmWeb.Language;
using CrmWeb.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrmWeb.Pages.Opportunities;

/// <summary>/opportunities/forecast: what is expected month by month, weighted by probability, and what was won and lost.</summary>
public sealed class ForecastModel(CrmDbContext db, Formats formats, TimeProvider clock) : PageModel
{
    private const int YearDays = 365;

    [BindProperty(SupportsGet = true, Name = "")]
    public OpportunityFilter Filter { get; set; } = new();
    public Pipeline Pipeline { get; private set; } = null!;
    public IReadOnlyList<ForecastMonth> Months { get; private set; } = [];
    public Decided Decided { get; private set; } = null!;
    public Choices Reasons { get; private set; } = new([]);

    /// <summary>What the longest bar stands for.</summary>
    public decimal Largest => Months.Select(m => m.Total.Amount).DefaultIfEmpty(0).Max();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var staff = User.Staff();
        var chosen = Filter.Within(db.Opportunities.VisibleTo(staff), db, staff, []);
        Pipeline = await db.PipelineAsync(chosen, formats.Today, cancel);
        Months = Pipeline.Forecast();
        Decided = await chosen.DecidedAsync(clock.GetUtcNow().UtcDateTime.AddDays(-YearDays), Pipeline, cancel);
        Reasons = await LostModel.ReasonsAsync(db.LostReasons, cancel);
    }

    public string? ListOf(ForecastMonth month) => month switch
    {
        { IsOverdue: true } => new OpportunityFilter { State = OpportunityState.Overdue, Whose = Filter.Whose }.Address("/opportunities/list"),
        { Month: { } first } => new OpportunityFilter { Month = first.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture), Whose = Filter.Whose }.Address("/opportunities/list"),
        _ => null,
    };
}
