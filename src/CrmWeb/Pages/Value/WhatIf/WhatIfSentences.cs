using CrmWeb.Language;

namespace CrmWeb.Pages.Value.WhatIf;

/// <summary>What a what-if comes to, in plain words (假设分析说明).</summary>
public static class WhatIfSentences
{
    public static IEnumerable<string> Of(WhatIfShown shown, Words words, Formats formats)
    {
        if (shown.ChangesNothing)
            yield return words["WhatIf.Nothing"];

        yield return Equity(shown, words, formats);
        var result = shown.Result;
        yield return result.Movers == 0
            ? words["WhatIf.NobodyMoves"]
            : words["WhatIf.Movers", formats.Number(result.Movers), formats.Number(result.Customers), formats.Number(result.KeyMovers)];
    }

    private static string Equity(WhatIfShown shown, Words words, Formats formats)
    {
        var (result, money) = (shown.Result, formats.BaseCurrency);
        if (result.Change == 0)
            return words["WhatIf.Stays", formats.Whole(result.EquityBefore, money)];

        var share = result.Share is { } part ? formats.Percent(Math.Abs(part), 1) : "–";
        return words[result.Change > 0 ? "WhatIf.Rises" : "WhatIf.Falls",
            formats.Whole(Math.Abs(result.Change), money), share, formats.Whole(result.EquityBefore, money), formats.Whole(result.EquityAfter, money)];
    }
}
