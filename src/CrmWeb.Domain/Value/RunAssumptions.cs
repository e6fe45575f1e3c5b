using System.Reflection;
using System.Text.Json;
using CrmWeb.Domain.Settings;

namespace CrmWeb.Domain.Value;

/// <summary>What a run assumed and who decided so (假设台账): the policy, the entries behind it, and the program's version.</summary>
public sealed record RunAssumptions(string Settings, string SettingsEntered, string CodeVersion)
{
    private static readonly string Version = Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    /// <param name="entries">All entries that stood when the run began.</param>
    public static RunAssumptions Of(ValuePolicy policy, IEnumerable<Setting> entries) => new(
        JsonSerializer.Serialize(policy),
        JsonSerializer.Serialize(entries.Where(e => SettingCatalog.DecidesValue(e.Key[..e.Key.IndexOf('.', StringComparison.Ordinal)]))
            .OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => new EnteredSetting(e.Key, e.Value, e.EnteredAt, e.EnteredBy))),
        Version.Length <= ValueRun.CodeVersionLength ? Version : Version[..ValueRun.CodeVersionLength]);
}

/// <summary>One setting as a run found it (设置条目): value, when it was entered, and by whom.</summary>
public sealed record EnteredSetting(string Key, string Value, DateTime At, int? By);
