using System.Globalization;
using CrmWeb.Data;
using CrmWeb.Data.Search;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Value;
using Microsoft.AspNetCore.WebUtilities;

namespace CrmWeb.Pages.Customers;

/// <summary>What a reader chose above the list of customers (客户筛选); it stands in the address, so that a list can be passed on.</summary>
public sealed class CustomerFilter
{
    public const string Mine = "me";
    public const string Nobody = "none";

    public string? Q { get; set; }
    public PyramidTier? Tier { get; set; }

    /// <summary>The tier by the run finished last, which the pyramid counts.</summary>
    public PyramidTier? Computed { get; set; }
    public LifecycleStage? Stage { get; set; }
    public RelationshipType? Type { get; set; }
    public CustomerClass? Class { get; set; }

    /// <summary>Me, nobody, or the number of a member of staff.</summary>
    public string? Owner { get; set; }
    public bool Archived { get; set; }
    public CustomerSort? Sort { get; set; }

    /// <summary>The place that the page begins after.</summary>
    public string? After { get; set; }

    /// <summary>The place that the page ends before.</summary>
    public string? Before { get; set; }

    public bool IsEmpty => this is { Tier: null, Computed: null, Stage: null, Type: null, Class: null, Archived: false } && string.IsNullOrWhiteSpace(Q) && string.IsNullOrEmpty(Owner);

    /// <summary>Of a tier or a stage in effect, by which standings are indexed.</summary>
    public bool IsByStanding => Tier is not null || Stage is not null;

    public IQueryable<Customer> Choose(IQueryable<Customer> customers, CrmDbContext db, StaffScope staff)
    {
        customers = Archived ? customers.Where(c => c.ArchivedAt != null) : Computed is null ? customers.Current() : customers;
        // As many as the pyramid counts: those whose value the reader may see, put aside since the run or not.
        customers = Computed is { } computed ? customers.ValuedFor(staff).Where(c => c.Standing.ComputedTier == computed) : customers;
        customers = Tier is { } tier ? customers.Where(c => c.Standing.Tier == tier) : customers;
        customers = Stage is { } stage ? customers.Where(c => c.Standing.Stage == stage) : customers;
        customers = Type is { } type ? customers.Where(c => c.RelationshipType == type) : customers;
        customers = Class is { } kind ? customers.Where(c => c.Class == kind) : customers;
        return OwnedBy(customers, staff).MatchingFor(staff, db, Q);
    }

    /// <summary>The address of this list from its start, or from a place on.</summary>
    /// <param name="on">Another page that takes the same choices.</param>
    public string Address(string? direction = null, CustomerPlace? place = null, string on = "/customers")
    {
        var parts = new Dictionary<string, string?>
        {
            ["q"] = Q, ["tier"] = Tier?.ToString(), ["computed"] = Computed?.ToString(), ["stage"] = Stage?.ToString(), ["type"] = Type?.ToString(), ["class"] = Class?.ToString(),
            ["owner"] = Owner, ["archived"] = Archived ? "true" : null, ["sort"] = Sort?.ToString(),
        };
        if (direction is not null)
            parts[direction] = place?.ToString();
        return QueryHelpers.AddQueryString(on, parts.Where(p => !string.IsNullOrEmpty(p.Value)));
    }

    private IQueryable<Customer> OwnedBy(IQueryable<Customer> customers, StaffScope staff) => Owner switch
    {
        Mine => customers.Where(c => c.OwnerId == staff.StaffId),
        Nobody => customers.Where(c => c.OwnerId == null),
        _ when int.TryParse(Owner, NumberStyles.None, CultureInfo.InvariantCulture, out var id) => customers.Where(c => c.OwnerId == id),
        _ => customers,
    };
}
