using CrmWeb.Domain.Ledger;

namespace CrmWeb.Domain.Value;

/// <summary>A churn window of a product group (产品类别的流失窗口): days without a purchase after which its buyers count as lost.</summary>
public sealed class GroupChurnWindow : ILedgerRow
{
    public const int MostDays = 3650;

    private GroupChurnWindow() { } // EF Core

    public GroupChurnWindow(string productGroup, int days, DateTime enteredAt, int? enteredBy)
        => (ProductGroup, Days, EnteredAt, EnteredBy) = (productGroup, days, enteredAt, enteredBy);

    public int Id { get; private set; }

    /// <summary>The group as products name it.</summary>
    public string ProductGroup { get; private set; } = "";
    public int Days { get; private set; }
    public DateTime EnteredAt { get; private set; }
    public int? EnteredBy { get; private set; }
    public DateTime? WithdrawnAt { get; private set; }

    public void Withdraw(DateTime at) => WithdrawnAt ??= at;
}
