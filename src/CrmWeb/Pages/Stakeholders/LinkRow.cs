using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Stakeholders;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Stakeholders;

/// <summary>One link as seen from one of its ends (关系行).</summary>
/// <param name="IsOutward">True where the one looked at is the first: it supplies; false: it is supplied by.</param>
public sealed record LinkRow(
    int Id, LinkKind Kind, bool IsOutward, int OtherId, string OtherName, StakeholderRole OtherRoles, int? OtherCustomerId, DateOnly? Since, string Notes)
{
    /// <summary>The word for the link, read from the one looked at.</summary>
    public string WordKey => (IsOutward ? "LinkKind." : "LinkKind.Back.") + Kind;

    public string OtherAddress => OtherCustomerId is { } customer ? $"/customers/{customer}" : $"/stakeholders/{OtherId}";
}

/// <summary>Reads the links of a stakeholder from both ends.</summary>
public static class LinkRows
{
    private const int Most = 200;

    extension(IQueryable<RelationshipLink> links)
    {
        /// <param name="visible">The stakeholders that the reader may see; a link to another is not told.</param>
        public async Task<IReadOnlyList<LinkRow>> RowsOfAsync(int stakeholderId, IQueryable<Stakeholder> visible, StaffScope staff, CancellationToken cancel)
        {
            var outward = await links.Where(l => l.FromId == stakeholderId).Join(visible, l => l.ToId, s => s.Id, (l, s) => new { Link = l, Other = s })
                .OrderBy(p => p.Link.Kind).ThenBy(p => p.Link.Id).Take(Most)
                .Select(p => new LinkRow(p.Link.Id, p.Link.Kind, true, p.Other.Id, staff.Calls(p.Other.Name, p.Other.Customer == null ? "" : p.Other.Customer.Code, p.Other.Customer == null ? CustomerClass.Enterprise : p.Other.Customer.Class), p.Other.Roles, p.Other.CustomerId, p.Link.Since, p.Link.Notes))
                .ToListAsync(cancel);
            var inward = await links.Where(l => l.ToId == stakeholderId).Join(visible, l => l.FromId, s => s.Id, (l, s) => new { Link = l, Other = s })
                .OrderBy(p => p.Link.Kind).ThenBy(p => p.Link.Id).Take(Most)
                .Select(p => new LinkRow(p.Link.Id, p.Link.Kind, false, p.Other.Id, staff.Calls(p.Other.Name, p.Other.Customer == null ? "" : p.Other.Customer.Code, p.Other.Customer == null ? CustomerClass.Enterprise : p.Other.Customer.Class), p.Other.Roles, p.Other.CustomerId, p.Link.Since, p.Link.Notes))
                .ToListAsync(cancel);
            return [.. outward, .. inward];
        }
    }
}
