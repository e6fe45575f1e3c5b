using System.Globalization;
using CrmWeb.Domain.Settings;
using CrmWeb.Domain.Value.WhatIf;
using CrmWeb.Language;
using CrmWeb.Pages.Settings;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CrmWeb.Pages.Value.WhatIf;

/// <summary>The fields of a what-if (假设分析输入): settings as they are typed on the settings page, and two factors that are none.</summary>
public sealed class WhatIfInput
{
    private const int Gold = 5;

    public static readonly IReadOnlyList<SettingDefinition> Definitions =
    [
        Setting("Value.DiscountRate"), Setting("Value.HorizonMonths"), new("WhatIf.ChurnFactor", SettingKind.Number, "1", 0.1m, 10),
        Setting("Value.DefaultMarginRate"), new("WhatIf.MarginFactor", SettingKind.Number, "1", 0, 10),
        Setting("Pyramid.GoldShare"), Setting("Pyramid.SilverShare"), Setting("Pyramid.CopperShare"),
    ];

    /// <summary>As typed, in the order of the definitions.</summary>
    public List<string?> Values { get; set; } = [];

    public static WhatIfInput Of(Assumptions assumptions)
        => new() { Values = [.. Definitions.Zip(Numbers(assumptions), (d, number) => SettingText.Typed(d, number.ToString("0.############", CultureInfo.InvariantCulture)))] };

    /// <summary>The numbers of assumptions in the order of the definitions.</summary>
    public static IReadOnlyList<decimal> Numbers(Assumptions a)
        => [a.DiscountRate, a.HorizonMonths, a.ChurnFactor, a.DefaultMargin, a.MarginFactor, a.GoldShare, a.SilverShare, a.CopperShare];

    /// <summary>What is assumed; null where a field cannot be read, with a message beside it.</summary>
    public Assumptions? Read(ModelStateDictionary state, Words words)
    {
        var numbers = new decimal?[Definitions.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (i < Values.Count && SettingText.TryRead(Definitions[i], Values[i], out var value))
                numbers[i] = decimal.Parse(value, CultureInfo.InvariantCulture);
            else
                state.AddModelError($"Input.Values[{i}]", SettingText.Wanted(Definitions[i], words));
        }

        if (numbers[Gold..].Sum() > 1) // what cannot be read is told beside it
            state.AddModelError($"Input.Values[{Gold}]", words["Settings.SharesTooLarge"]);
        return state.IsValid ? Of(Array.ConvertAll(numbers, n => n!.Value)) : null;
    }

    private static Assumptions Of(decimal[] n) => new(n[0], (int)n[1], n[3], n[5], n[6], n[7], MarginFactor: n[4], ChurnFactor: n[2]);

    private static SettingDefinition Setting(string key) => SettingCatalog.All.Single(d => d.Key == key);
}
