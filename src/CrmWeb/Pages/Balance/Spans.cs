using CrmWeb.Domain.Balance;
using CrmWeb.Domain.Settings;
using CrmWeb.Language;

namespace CrmWeb.Pages.Balance;

/// <summary>Since when somebody without a touch counts as neglected (冷落界限), by the setting and the company's zone.</summary>
public static class Spans
{
    extension(SettingValues settings)
    {
        public BalanceSpan NeglectSpan(Formats formats)
        {
            var day = formats.Today.AddDays(-settings.Whole("Care.NeglectDays"));
            return new(day, formats.Zone.UtcOf(day.ToDateTime(TimeOnly.MinValue)));
        }
    }
}
