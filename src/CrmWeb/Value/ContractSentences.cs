using System.Globalization;
using CrmWeb.Domain.Contracts;
using CrmWeb.Language;

namespace CrmWeb.Value;

/// <summary>Puts the value of a contractual customer into plain words (合同价值的文字说明).</summary>
public sealed class ContractSentences(Words words, Formats formats)
{
    /// <summary>Of each contract how long it has run, what is expected of it and why; then what that is worth.</summary>
    /// <param name="rate">The discount rate, and the value, as the page writes them.</param>
    public string Value(ContractReason reason, string rate, string clv)
        => reason.Contracts.SelectMany(c => Of(c.Number, c.Outlook)).Append(Say("ContractReason.Worth", formats.Number(reason.HorizonMonths), rate, clv))
            .Aggregate((one, next) => Say("Sentence.After", one, next));

    /// <summary>What was reckoned with: each contract, the cost to serve, and the cohorts that the chances come from, one line each.</summary>
    public IEnumerable<string> Parameters(ContractReason reason, decimal discountRate)
        => reason.Contracts.Select(c => Inputs(reason, c.Number, c.Outlook))
            .Append(Say("ContractReason.Cost", Money(reason.MonthlyCost), formats.Percent(discountRate, 2), formats.Number(reason.HorizonMonths)))
            .Concat(reason.Contracts.Where(c => c.Outlook.Cohort is null).Take(1).Select(c => Churn(c.Outlook)))
            .Concat(reason.Contracts.Select(c => c.Outlook.Cohort).OfType<ContractCohort>().Distinct().Select(Cohort));

    /// <summary>All cohorts that a run found, one line each.</summary>
    public IEnumerable<string> Cohorts(ContractModels models) => models.Cohorts.Select(Cohort);

    private string Inputs(ContractReason reason, string number, ContractOutlook outlook)
    {
        var terms = Say("ContractReason.Terms", number, Money(outlook.Contract.Amount), Say("Contracts.Every", formats.Number(outlook.Contract.PeriodMonths)));
        var (origin, margin) = outlook.Contract.Margin is { } own ? ("Contract", own) : reason.OwnMargin is { } usual ? ("Customer", usual) : ("Company", reason.UsualMargin);
        return Say("Sentence.After", terms, margin is { } known ? Say($"ContractReason.Margin.{origin}", formats.Percent(known, 1)) : Say("ContractReason.Margin.Unknown"));
    }

    private string Churn(ContractOutlook outlook)
        => Say("ContractReason.Churn", formats.Number(outlook.Churn.Lost), formats.Number(outlook.Churn.Active), Years(outlook.ChurnYears));

    private string Cohort(ContractCohort cohort)
    {
        var name = Say("ContractReason.CohortName", cohort.StartYear?.ToString(CultureInfo.InvariantCulture) ?? Say("ContractReason.AllYears"), Say("Contracts.Every", formats.Number(cohort.PeriodMonths)));
        object[] counts = [name, formats.Number(cohort.Contracts), formats.Number(cohort.Due), formats.Number(cohort.Lost)];
        return cohort.Model is { } model
            ? Say("ContractReason.Cohort", [.. counts, formats.Number((decimal)model.Alpha, 4), formats.Number((decimal)model.Beta, 4)])
            : Say("ContractReason.CohortOnly", counts);
    }

    private IEnumerable<string> Of(string number, ContractOutlook outlook)
    {
        yield return Since(number, outlook);
        if (outlook is not { Contract.LastDay: null, Next: { } next })
        {
            yield return Say("ContractReason.Ends", formats.Date(outlook.Contract.LastDay!.Value));
            yield break;
        }

        yield return Say("ContractReason.Renews", formats.Percent(outlook.NextChance), formats.Date(next), Years((decimal)outlook.Years));
        yield return Basis(outlook);
    }

    private string Since(string number, ContractOutlook outlook)
        => Say(outlook.Renewals == 0 ? "ContractReason.Since" : "ContractReason.Renewed", number, formats.Date(outlook.Contract.StartsOn), formats.Number(outlook.Renewals));

    // Those who stay are the loyal ones, which 1 ÷ churn does not see; both are shown where both are known.
    private string Basis(ContractOutlook outlook) => outlook.Cohort switch
    {
        { Model: not null, StartYear: { } year } cohort => Say("ContractReason.ByCohort", $"{year}", formats.Number(cohort.Contracts), Years(outlook.ChurnYears)),
        { Model: not null } cohort => Say("ContractReason.ByAll", formats.Number(cohort.Contracts), Years(outlook.ChurnYears)),
        { } cohort => Say("ContractReason.ByChurn", formats.Percent(cohort.Churn.Rate ?? 0, 1), Years(outlook.ChurnYears)),
        null => Say("ContractReason.ByGroup", Years(outlook.ChurnYears)),
    };

    private string Money(decimal amount) => formats.Money(amount, formats.BaseCurrency);

    private string Years(decimal years) => formats.Number(years, years % 1 == 0 ? 0 : 1);

    private string Say(string key, params object[] figures) => words[key, figures].Value;
}
