namespace CrmWeb.Domain.Value.BuyTillYouDie;

/// <summary>Over how many months, and how, purchases to come are discounted (贴现方案): each at the end of its month.</summary>
/// <param name="months">Horizon (年限) in months.</param>
/// <param name="unitsPerMonth">Length of a month in the model's unit of time.</param>
/// <param name="monthlyRate">Discount rate per month, a fraction.</param>
public sealed class DiscountPlan(int months, double unitsPerMonth, double monthlyRate)
{
    /// <summary>A month of our calendar in days: 365.25 ÷ 12.</summary>
    public const double DaysPerMonth = 30.4375;

    private readonly double[] presents = [.. Enumerable.Range(0, months + 1).Select(month => Math.Pow(1 + monthlyRate, -month))];

    public int Months => months;
    public double UnitsPerMonth => unitsPerMonth;

    /// <summary>Months of 30.4375 days at an annual rate d: (1 + d)^(1/12) − 1 a month.</summary>
    public static DiscountPlan OfYear(int months, double annualRate, double daysPerUnit = 1)
        => new(months, DaysPerMonth / daysPerUnit, Math.Pow(1 + annualRate, 1 / 12.0) - 1);

    /// <summary>Present value of 1 at the end of a month of the horizon, (1 + i)^−month.</summary>
    public double Present(int month) => presents[month];

    /// <summary>Present value of 1 at the end of every month: Σ (1 + i)^−j.</summary>
    public double Annuity
    {
        get
        {
            var sum = 0.0;
            for (var month = 1; month <= Months; month++)
                sum += Present(month);
            return sum;
        }
    }
}
