using System.Runtime.InteropServices;

namespace CrmWeb.Domain.Value.Predictive;

/// <summary>What the models expect of a customer, and the inputs beside them (客户预测依据); money in base currency.</summary>
/// <param name="Alive">P(alive) (存活概率), 0…1.</param>
/// <param name="NextYear">Expected purchases in the next twelve months.</param>
/// <param name="Spend">Expected spend of a purchase.</param>
/// <param name="MeanSpend">m: mean spend of its repeat purchase days so far; 0 without one.</param>
/// <param name="Margin">Margin applied to spend, a fraction: its own of the last three years, else the company's.</param>
/// <param name="MonthlyCost">Cost to serve per month while it is alive.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CustomerPrediction(
    double Alive, double NextYear, decimal Spend, decimal MeanSpend, decimal Margin, decimal MonthlyCost, Confidence Confidence);
