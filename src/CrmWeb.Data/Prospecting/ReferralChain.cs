using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Stakeholders;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Prospecting;

/// <summary>One who brought another (介绍人), as this reader may see it.</summary>
public sealed record Referrer(int StakeholderId, int? CustomerId, string Name);

/// <summary>Who brought whom (链式介绍), from the first one known down to a customer.</summary>
public static class ReferralChain
{
    /// <summary>How far back the chain is followed.</summary>
    public const int Longest = 3;

    extension(CrmDbContext db)
    {
        /// <summary>The nearest last; the chain ends where nobody is known, out of reach, or where it goes in a ring.</summary>
        public async Task<IReadOnlyList<Referrer>> ReferralChainAsync(int stakeholderId, StaffScope staff, CancellationToken cancel = default)
        {
            var chain = new List<Referrer>();
            for (var at = stakeholderId; chain.Count < Longest; at = chain[^1].StakeholderId)
            {
                var by = await db.ReferrerAsync(at, staff, cancel);
                if (by is null || by.StakeholderId == stakeholderId || chain.Exists(r => r.StakeholderId == by.StakeholderId))
                    break;
                chain.Add(by);
            }

            chain.Reverse();
            return chain;
        }

        private Task<Referrer?> ReferrerAsync(int stakeholderId, StaffScope staff, CancellationToken cancel)
            => db.RelationshipLinks.Where(l => l.ToId == stakeholderId && l.Kind == LinkKind.Refers)
                .Join(db.Stakeholders.VisibleTo(staff), l => l.FromId, s => s.Id, (l, s) => new { l.Id, Other = s }).OrderBy(p => p.Id)
                .Select(p => new Referrer(p.Other.Id, p.Other.CustomerId, staff.Calls(
                    p.Other.Name, p.Other.Customer == null ? "" : p.Other.Customer.Code, p.Other.Customer == null ? CustomerClass.Enterprise : p.Other.Customer.Class)))
                .FirstOrDefaultAsync(cancel);
    }
}
