using CrmWeb.Domain.Complaints;
using CrmWeb.Domain.Interactions;
using CrmWeb.Domain.Stakeholders;

namespace CrmWeb.Domain.Balance;

/// <summary>Since when the balance looks (平衡表起点): the day in the company's zone on which it begins, and the same as a moment.</summary>
public sealed record BalanceSpan(DateOnly Day, DateTime At);

/// <summary>Named questions of the balance (平衡查询), the same for its figures and for the lists behind them.</summary>
public static class BalanceQueries
{
    extension(IQueryable<Stakeholder> stakeholders)
    {
        public IQueryable<Stakeholder> TouchedSince(BalanceSpan since)
            => stakeholders.Where(s => s.CustomerId == null ? s.LastTouchOn >= since.Day : s.Customer!.LastContactAt >= since.At);

        public IQueryable<Stakeholder> NeglectedSince(BalanceSpan since)
            => stakeholders.Where(s => s.CustomerId == null ? s.LastTouchOn == null || s.LastTouchOn < since.Day : s.Customer!.LastContactAt == null || s.Customer.LastContactAt < since.At);

        /// <summary>Those with an unpleasant touch among the ones given.</summary>
        public IQueryable<Stakeholder> UnpleasantIn(IQueryable<Interaction> interactions, IQueryable<StakeholderTouch> touches)
        {
            var customers = interactions.Where(i => i.Tone < 0).Select(i => (int?)i.CustomerId);
            var others = touches.Where(t => t.Tone < 0).Select(t => t.StakeholderId);
            return stakeholders.Where(s => customers.Contains(s.CustomerId) || others.Contains(s.Id));
        }
    }

    extension(IQueryable<Interaction> interactions)
    {
        /// <summary>Those that took place since then, with customers in use.</summary>
        public IQueryable<Interaction> TookPlaceSince(BalanceSpan since)
            => interactions.Standing().Where(i => i.HappensAt >= since.At && i.Status == InteractionStatus.Done && i.Customer.ArchivedAt == null);
    }

    extension(IQueryable<StakeholderTouch> touches)
    {
        public IQueryable<StakeholderTouch> TookPlaceSince(BalanceSpan since)
            => touches.Where(t => t.HappenedOn >= since.Day && t.Stakeholder.ArchivedAt == null);
    }

    extension(IQueryable<Complaint> complaints)
    {
        /// <summary>Complaints of customers who also play the role given.</summary>
        public IQueryable<Complaint> InRole(StakeholderRole role) => complaints.Where(c => (c.Customer.Stakeholder.Roles & role) == role);
    }
}
