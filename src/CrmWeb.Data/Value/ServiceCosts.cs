using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Settings;
using CrmWeb.Domain.Value;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Value;

/// <summary>Reads what serving each customer cost us (服务成本): interactions that took place, at their own cost or their channel's rate.</summary>
internal sealed class ServiceCosts(CrmDbContext db, SettingValues settings, DateOnly asOf)
{
    private readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(settings.Text("Company.TimeZone"));

    private readonly Dictionary<Channel, decimal> rates
        = Enum.GetValues<Channel>().ToDictionary(c => c, c => settings.Number($"Costs.{c}"));

    public RowsByCustomer<CostLine> Read()
    {
        var lines = new RowsByCustomer<CostLine>();
        foreach (var row in db.Interactions.AsNoTracking()
            .Where(i => i.WithdrawnAt == null && i.Status == InteractionStatus.Done).OrderBy(i => i.CustomerId)
            .Select(i => new CostRow(i.CustomerId, i.HappensAt, i.Channel, i.Cost)))
        {
            var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(row.At, zone));
            var cost = row.Cost ?? rates[row.Channel];
            if (day <= asOf && cost != 0)
                lines.Add(row.CustomerId, new CostLine(day, cost));
        }

        return lines.Complete();
    }

    private sealed record CostRow(int CustomerId, DateTime At, Channel Channel, decimal? Cost);
}
