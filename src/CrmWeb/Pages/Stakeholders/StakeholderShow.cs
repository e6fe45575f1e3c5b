using CrmWeb.Data;
using CrmWeb.Domain.Balance;
using CrmWeb.Domain.Stakeholders;

namespace CrmWeb.Pages.Stakeholders;

/// <summary>Whom a list of stakeholders shows by how they fare (利益相关者筛选): the lists behind the balance.</summary>
public enum StakeholderShow
{
    /// <summary>Without a touch for the days of the setting.</summary>
    Neglected,
    Touched,

    /// <summary>With an unpleasant touch within these days.</summary>
    Unpleasant,
}

/// <summary>Narrows stakeholders to those a list is asked for.</summary>
public static class StakeholderShown
{
    extension(IQueryable<Stakeholder> stakeholders)
    {
        public IQueryable<Stakeholder> Shown(StakeholderShow? show, CrmDbContext db, BalanceSpan since) => show switch
        {
            StakeholderShow.Neglected => stakeholders.NeglectedSince(since),
            StakeholderShow.Touched => stakeholders.TouchedSince(since),
            StakeholderShow.Unpleasant => stakeholders.UnpleasantIn(db.Interactions.TookPlaceSince(since), db.StakeholderTouches.TookPlaceSince(since)),
            _ => stakeholders,
        };
    }
}
