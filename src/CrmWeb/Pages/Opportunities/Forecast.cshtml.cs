using System.Globalization;
using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.CustomFields;
using CrmWeb.Data.Opportunities;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Domain.Opportunities;
using CrmWeb.Language;
using CrmWeb.Pages.CustomFields;
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
    /// <summary>What is asked of the company's own fields.</summary>
    public OwnFilter Own { get; private set; } = null!;
    public Pipeline Pipeline { get; private set; } = null!;
    public IReadOnlyList<ForecastMonth> Months { get; private set; } = [];
    public Decided Decided { get; private set; } = null!;
    public Choices Reasons { get; private set; } = new([]);

    /// <summary>What the longest bar stands for.</summary>
    public decimal Largest => Months.Select(m => m.Total.Amount).DefaultIfEmpty(0).Max();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var staff = User.Staff();
        Own = new(await db.FieldsOfAsync(FieldOwner.Opportunity, cancel), Filter.Own, Filter.Upto, staff);
        var own = Own.Records(db.OpportunityFieldValues, new(formats.Today, formats.Zone));
        var chosen = Filter.Within(db.Opportunities.VisibleTo(staff), db, staff, own);
        Pipeline = await db.PipelineAsync(chosen, formats.Today, cancel);
        Months = Pipeline.Forecast();
        Decided = await chosen.DecidedAsync(clock.GetUtcNow().UtcDateTime.AddDays(-YearDays), Pipeline, cancel);
        Reasons = await LostModel.ReasonsAsync(db.LostReasons, cancel);
    }

    public string? ListOf(ForecastMonth month) => month switch
    {
        { IsOverdue: true } => Filter.ListOf(new OpportunityFilter { State = OpportunityState.Overdue }),
        { Month: { } first } => Filter.ListOf(new OpportunityFilter { Month = first.ToString("yyyy-MM", CultureInfo.InvariantCulture) }),
        _ => null,
    };

    public string ListOf(LossRow loss) => Filter.ListOf(new OpportunityFilter { State = OpportunityState.Lost, Reason = loss.Reason });
}
