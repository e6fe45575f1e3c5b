using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.Value.Equity;

/// <summary>Customer equity of one run over the customers of one team, owner, class and tier (客户资产分格), as they stood when it was added up.</summary>
/// <remarks>Kept for ever, while the figures of single customers are dropped; a few hundred of them tell every split of every day.</remarks>
public sealed class EquityCell
{
    private EquityCell() { } // EF Core

    public EquityCell(int runId, int teamId, int? ownerId, CustomerClass customerClass, PyramidTier? tier, int customers, decimal equity)
        => (RunId, TeamId, OwnerId, Class, Tier, Customers, Equity) = (runId, teamId, ownerId, customerClass, tier, customers, equity);

    public int Id { get; private set; }
    public int RunId { get; private set; }
    public int TeamId { get; private set; }
    public int? OwnerId { get; private set; }
    public CustomerClass Class { get; private set; }

    /// <summary>The computed tier; none outside the pyramid.</summary>
    public PyramidTier? Tier { get; private set; }
    public int Customers { get; private set; }

    /// <summary>Σ CLV in base currency.</summary>
    public decimal Equity { get; private set; }
}

/// <summary>Named questions about the parts of equity (分格查询).</summary>
public static class EquityCellQueries
{
    extension(IQueryable<EquityCell> cells)
    {
        public IQueryable<EquityCell> VisibleTo(StaffScope staff) => cells.Within(staff.SeesValue, staff.AtAnyTime, c => c.TeamId, c => c.OwnerId);
    }
}
