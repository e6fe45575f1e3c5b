using System.Text.Json;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Value.Predictive;

namespace CrmWeb.Domain.Value;

/// <summary>What a finished run found: heads, tiers, customer equity and churn, and the settings it used.</summary>
public sealed partial class ValueRun
{
    private readonly List<RunTier> tiers = [];
    private readonly List<RunChurn> churn = [];

    public ValueMethod? MethodUsed { get; private set; }
    public MethodReason? MethodReason { get; private set; }

    /// <summary>The policy used, as JSON.</summary>
    public string Settings { get; private set; } = "";

    /// <summary>Who entered which setting and when, as JSON; what is not listed had its default.</summary>
    public string SettingsEntered { get; private set; } = "";

    /// <summary>Version of the program that computed it.</summary>
    public string CodeVersion { get; private set; } = "";

    /// <summary>What was fitted and what was used, as JSON; empty where nothing was fitted.</summary>
    public string Models { get; private set; } = "";

    /// <summary>How contracts were found to be renewed, cohort by cohort, as JSON; empty where no contract was known.</summary>
    public string Contracts { get; private set; } = "";
    public decimal DiscountRate { get; private set; }

    /// <summary>The company's margin (公司平均毛利率), a fraction; unknown of runs before it was kept.</summary>
    public decimal? UsualMargin { get; private set; }
    public int Customers { get; private set; }
    public int WithoutPurchase { get; private set; }
    public int Lost { get; private set; }
    public int Ranked { get; private set; }

    /// <summary>Customer equity (客户资产), Σ CLV in base currency.</summary>
    public decimal Equity { get; private set; }
    public int ChurnActive { get; private set; }
    public int ChurnLost { get; private set; }
    public IReadOnlyList<RunTier> Tiers => tiers;
    public IReadOnlyList<RunChurn> Churn => churn;
    public ChurnRate CompanyChurn => new(ChurnActive, ChurnLost);

    public RunTier? this[PyramidTier tier] => tiers.Find(t => t.Tier == tier);

    /// <summary>The policy that a finished run used.</summary>
    public ValuePolicy PolicyUsed() => JsonSerializer.Deserialize<ValuePolicy>(Settings)!;

    /// <summary>Ends well, with its figures; a run that was stopped meanwhile cannot.</summary>
    public void Finish(ValueTotals totals, MethodChoice method, ValuePolicy policy, RunAssumptions assumptions, DateTime at)
    {
        if (Status != RunStatus.Running)
            throw new RuleBrokenException("Only a run under way can finish.");

        (Status, FinishedAt, Progress) = (RunStatus.Done, at, 100);
        (Settings, SettingsEntered, CodeVersion) = (assumptions.Settings, assumptions.SettingsEntered, assumptions.CodeVersion);
        (MethodUsed, MethodReason, Models, DiscountRate) = (method.Method, method.Reason, RunModels.Write(method), policy.DiscountRate);
        (Customers, WithoutPurchase, Lost, Ranked) = (totals.Customers, totals.WithoutPurchase, totals.Lost, totals.Ranked);
        (Contracts, UsualMargin) = (totals.Contracts.Write(), totals.UsualMargin);
        (Equity, ChurnActive, ChurnLost) = (totals.Equity, totals.Churn.Company.Active, totals.Churn.Company.Lost);
        tiers.AddRange(totals.Tiers.Select(t => new RunTier(t)));
        churn.AddRange(totals.Churn.Classes.Select(c => new RunChurn(c.Key, c.Value)));
    }
}

/// <summary>One level of the pyramid in a run (批次等级).</summary>
public sealed class RunTier
{
    private RunTier() { } // EF Core

    internal RunTier(TierTotal total)
        => (Tier, Customers, Clv, CutOff, LowestClv) = (total.Tier, total.Customers, total.Clv, total.CutOff, total.LowestClv);

    public PyramidTier Tier { get; private set; }
    public int Customers { get; private set; }
    public decimal Clv { get; private set; }
    public int CutOff { get; private set; }

    /// <summary>CLV at which the level starts; none where it is empty.</summary>
    public decimal? LowestClv { get; private set; }
}

/// <summary>Churn of one customer class in a run (批次流失率).</summary>
public sealed class RunChurn
{
    private RunChurn() { } // EF Core

    internal RunChurn(CustomerClass customerClass, ChurnRate rate)
        => (Class, Active, Lost) = (customerClass, rate.Active, rate.Lost);

    public CustomerClass Class { get; private set; }
    public int Active { get; private set; }
    public int Lost { get; private set; }
    public ChurnRate Rate => new(Active, Lost);
}
