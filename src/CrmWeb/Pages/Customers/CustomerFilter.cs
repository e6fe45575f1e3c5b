using System.Globalization;
using CrmWeb.Data;
using CrmWeb.Data.Lists;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Lists;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Value;
using Microsoft.AspNetCore.WebUtilities;

namespace CrmWeb.Pages.Customers;

/// <summary>What a reader chose above the list of customers (客户筛选); it stands in the address, so that a list can be passed on.</summary>
public sealed class CustomerFilter
{
    public const string Mine = FilterText.Me;
    public const string Nobody = "none";

    private FilterFault? _fault;
    private FilterGroup? _conditions;

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

    /// <summary>The conditions combined, as <see cref="FilterText"/> writes them.</summary>
    public string? F { get; set; }
    public CustomerSort? Sort { get; set; }

    /// <summary>The columns chosen, in their order, as <see cref="CustomerColumns"/> writes them; none for the usual ones.</summary>
    public string? Columns { get; set; }

    /// <summary>The saved view that the list was opened with; 0 for none, also where another would open by itself.</summary>
    public int? View { get; set; }

    /// <summary>The place that the page begins after.</summary>
    public string? After { get; set; }

    /// <summary>The place that the page ends before.</summary>
    public string? Before { get; set; }

    public FilterGroup Conditions => _conditions ??= FilterText.Parse(F, out _fault);

    public bool IsEmpty => this is { Tier: null, Computed: null, Stage: null, Type: null, Class: null, Archived: false }
        && string.IsNullOrWhiteSpace(Q) && string.IsNullOrEmpty(Owner) && string.IsNullOrWhiteSpace(F);

    /// <summary>Of a tier or a stage in effect, by which standings are indexed.</summary>
    public bool IsByStanding => Tier is not null || Stage is not null;

    // Of a tier or a stage in effect they lie together by value, by which standings are indexed.
    /// <summary>In the order of the index that counts, so that nothing is sorted for it.</summary>
    public IQueryable<Customer> InCountingOrder(IQueryable<Customer> chosen) => IsByStanding ? chosen.OrderBy(c => c.Standing.Clv) : chosen.OrderBy(c => c.ArchivedAt);

    /// <summary>All that was chosen, as a file or a change of many takes it along.</summary>
    public CustomerChoice Choice => new(Q ?? "", Conditions.And([.. SimpleConditions.Of(this)]));

    /// <summary>What is wrong with the conditions in the address, or not for this person to ask.</summary>
    public FilterFault? FaultFor(StaffScope staff)
    {
        var conditions = Conditions;
        return _fault ?? FilterFault.Of(conditions, staff);
    }

    /// <summary>Those chosen; nobody where the conditions cannot be read, for the whole list would be taken for the answer.</summary>
    public IQueryable<Customer> Choose(IQueryable<Customer> customers, CrmDbContext db, StaffScope staff, FilterTime time)
    {
        if (FaultFor(staff) is not null)
            return customers.Where(_ => false);

        // As many as the pyramid counts: those whose value the reader may see, put aside since the run or not.
        customers = Computed is null ? customers : customers.ValuedFor(staff);
        return customers.Chosen(db, staff, Choice, time);
    }

    /// <summary>The same choice, whatever anybody is called.</summary>
    public CustomerFilter WithoutWords()
    {
        var other = (CustomerFilter)MemberwiseClone();
        other.Q = null;
        return other;
    }

    /// <summary>The same list under other conditions.</summary>
    public CustomerFilter With(FilterGroup conditions) => Copy(FilterText.Write(conditions), Sort, Columns);

    public CustomerFilter With(IEnumerable<ListColumn> columns) => Copy(F, Sort, CustomerColumns.Write(columns));

    public CustomerFilter With(CustomerSort sort) => Copy(F, sort, Columns);

    private CustomerFilter Copy(string? conditions, CustomerSort? sort, string? columns) => new()
    {
        Q = Q, Tier = Tier, Computed = Computed, Stage = Stage, Type = Type, Class = Class, Owner = Owner, Archived = Archived, View = View, F = conditions, Sort = sort, Columns = columns,
    };

    /// <summary>Those ticked in the list alone, archived or not.</summary>
    public CustomerFilter Ticked(IEnumerable<int> ids)
    {
        FilterCondition ticked = new(CustomerField.Ticked, FilterOperator.Is, [.. ids.Select(id => id.ToString(CultureInfo.InvariantCulture))]);
        return new() { Sort = Sort, View = View, Columns = Columns, F = FilterText.Write(new(false, ticked, new FilterCondition(CustomerField.Archived, FilterOperator.Is, FilterText.Yes, FilterText.No))) };
    }

    /// <summary>The address of this list from its start, or from a place on.</summary>
    /// <param name="on">Another page that takes the same choices.</param>
    public string Address(string? direction = null, string? place = null, string on = "/customers")
    {
        var parts = Parts.ToDictionary(p => p.Key, p => p.Value);
        if (direction is not null)
            parts[direction] = place;
        return QueryHelpers.AddQueryString(on, parts.Where(p => !string.IsNullOrEmpty(p.Value)));
    }

    /// <summary>What stands in the address, but for the place in the list.</summary>
    public IReadOnlyList<KeyValuePair<string, string?>> Parts => [.. Choices, new("view", View is { } view ? $"{view}" : null)];

    /// <summary>The list as a view keeps it, from the question mark on.</summary>
    public string Query => QueryHelpers.AddQueryString("", Choices.Where(p => !string.IsNullOrEmpty(p.Value)));

    private IReadOnlyList<KeyValuePair<string, string?>> Choices =>
    [
        new("q", Q), new("tier", Tier?.ToString()), new("computed", Computed?.ToString()), new("stage", Stage?.ToString()), new("type", Type?.ToString()), new("class", Class?.ToString()),
        new("owner", Owner), new("archived", Archived ? "true" : null), new("f", F), new("sort", Sort?.ToString()), new("columns", Columns),
    ];
}
