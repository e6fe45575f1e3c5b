using System.Globalization;
using CrmWeb.Domain.Settings;
using CrmWeb.Domain.Value.WhatIf;
using CrmWeb.Language;
using CrmWeb.Pages.Settings;

namespace CrmWeb.Pages.Value.WhatIf;

/// <summary>How assumptions are named and shown (假设条件的文字).</summary>
public static class AssumptionText
{
    public static string Label(int i, Words words)
    {
        var definition = WhatIfInput.Definitions[i];
        return words[definition.Group == "WhatIf" ? definition.Key : "Setting." + definition.Key];
    }

    public static string FieldLabel(int i, Words words, Formats formats) => SettingText.Label(WhatIfInput.Definitions[i], Label(i, words), words, formats);

    /// <summary>What stands below the field; none where its label says it all.</summary>
    public static string? Hint(int i, Words words)
    {
        var key = $"WhatIf.{WhatIfInput.Definitions[i].Key[(WhatIfInput.Definitions[i].Key.IndexOf('.', StringComparison.Ordinal) + 1)..]}.Hint";
        return words.Has(key) ? words[key].Value : null;
    }

    public static string Shown(int i, Assumptions assumptions, Words words, Formats formats)
        => SettingText.Shown(WhatIfInput.Definitions[i], Plain(i, assumptions), words, formats);

    /// <summary>The settings page of a group with what differs from the run filled in; none where nothing of the group differs.</summary>
    public static string? SettingsAddress(string group, WhatIfShown shown)
    {
        var changed = WhatIfInput.Definitions.Select((definition, i) => (Definition: definition, Number: i))
            .Where(d => d.Definition.Group == group && Differs(d.Number, shown.Base, shown.Assumptions))
            .Select(d => $"{d.Definition.Key}={Plain(d.Number, shown.Assumptions)}").ToList();
        return changed.Count == 0 ? null : $"/settings/{group.ToLowerInvariant()}?{string.Join('&', changed)}";
    }

    public static bool Differs(int i, Assumptions one, Assumptions other) => WhatIfInput.Numbers(one)[i] != WhatIfInput.Numbers(other)[i];

    private static string Plain(int i, Assumptions assumptions) => WhatIfInput.Numbers(assumptions)[i].ToString("0.############", CultureInfo.InvariantCulture);
}
