using System.Collections.Frozen;
using System.Globalization;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Ledger;

namespace CrmWeb.Domain.Settings;

/// <summary>All settings as they hold at one moment (当时的设置): what was entered and not withdrawn, else the default.</summary>
public sealed class SettingValues
{
    private readonly FrozenDictionary<string, string> _values;

    /// <param name="before">The moment just before which they held; none for now.</param>
    public SettingValues(IEnumerable<Setting> entries, DateTime? before = null)
    {
        var entered = entries.Where(e => e.IsKnownBefore(before)).GroupBy(e => e.Key)
            .ToDictionary(g => g.Key, g => g.OrderBy(e => e.EnteredAt).ThenBy(e => e.Id).Last().Value);
        _values = SettingCatalog.All.ToFrozenDictionary(d => d.Key, d => entered.GetValueOrDefault(d.Key, d.Default));
    }

    /// <summary>Of some settings what was entered for them, none where the default holds; all others by their default.</summary>
    public static SettingValues OfEntered(params IEnumerable<(string Key, string? Value)> some)
        => new(some.Where(s => s.Value is not null).Select(s => new Setting(s.Key, s.Value!, default, null)));

    /// <summary>The company's zone (公司时区), whose days count.</summary>
    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(Text("Company.TimeZone"));

    public string Text(string key) => _values[key];

    public int Whole(string key) => int.Parse(_values[key], CultureInfo.InvariantCulture);

    public decimal Number(string key) => decimal.Parse(_values[key], CultureInfo.InvariantCulture);

    public bool IsOn(string key) => _values[key] == "true";

    public TEnum Choice<TEnum>(string key)
        where TEnum : struct, Enum
        => Enum.Parse<TEnum>(_values[key]);

    public DayHours Hours(DayOfWeek day) => DayHours.TryParse(_values[$"Hours.{day}"], out var hours) ? hours : DayHours.Free;

    /// <summary>What a contact by each channel costs (渠道成本), in base currency.</summary>
    public IReadOnlyDictionary<Channel, decimal> CostRates => Enum.GetValues<Channel>().ToDictionary(c => c, c => Number($"Costs.{c}"));
}
