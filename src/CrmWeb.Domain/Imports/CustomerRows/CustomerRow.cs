using CrmWeb.Domain.Customers;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Domain.Relationships;
using CrmWeb.Domain.Search;

namespace CrmWeb.Domain.Imports.CustomerRows;

/// <summary>One row of a file of customers (客户行) as read: an empty text or none where the cell is, so that it changes nothing.</summary>
public sealed record CustomerRow(long Line, string Code, string Name)
{
    public CustomerClass? Class { get; init; }
    public GovernmentKind? GovernmentKind { get; init; }
    public SizeBand? Size { get; init; }
    public IReadOnlyList<CustomerPhone> Phones { get; init; } = [];
    public IReadOnlyList<CustomerEmail> Emails { get; init; } = [];
    public AddressCells Address { get; init; } = new();
    public string Web { get; init; } = "";
    public string Owner { get; init; } = "";
    public string Team { get; init; } = "";
    public CustomerSource? Source { get; init; }
    public string Campaign { get; init; } = "";

    /// <summary>The campaign of that name, once it was looked up.</summary>
    public int? CampaignId { get; init; }
    public RelationshipType? Type { get; init; }
    public string Language { get; init; } = "";
    public string Currency { get; init; } = "";
    public DateOnly? Birthday { get; init; }
    public string Notes { get; init; } = "";
    public bool? IsCatchAll { get; init; }

    /// <summary>Given besides those that the customer bears.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>What it tells in the company's own fields.</summary>
    public IReadOnlyDictionary<int, FieldContent> Own { get; init; } = new Dictionary<int, FieldContent>();

    /// <summary>By what the row is recognised, made comparable; none where its cell is empty.</summary>
    public IEnumerable<string> KeysBy(MatchKey key) => key switch
    {
        MatchKey.Code => Code.Length > 0 ? [CodeKeyOf(Code)] : [],
        MatchKey.Phone => Phones.Select(p => PhoneText.KeyOf(p.Number)).Distinct(StringComparer.Ordinal),
        MatchKey.Email => Emails.Select(e => e.Key).Distinct(StringComparer.Ordinal),
        _ => Name.Length > 0 ? [SortKey.Of(Name)] : [],
    };

    /// <summary>A code is the same in capitals.</summary>
    public static string CodeKeyOf(string code) => code.ToUpperInvariant();
}

/// <summary>The parts of a postal address as cells (地址单元格); the first part is the street.</summary>
public sealed record AddressCells(string Line = "", string City = "", string Region = "", string PostalCode = "", string Country = "")
{
    public bool IsEmpty => this == new AddressCells();

    public static AddressCells Of(CustomerAddress address) => new(address.Line, address.City, address.Region, address.PostalCode, address.Country);

    public CustomerAddress ToAddress(PointKind kind) => new(kind, Line, City, Region, PostalCode, Country);

    /// <summary>These parts where they are given, else those that we have.</summary>
    public CustomerAddress Over(CustomerAddress known) => new(
        known.Kind, Line.Or(known.Line), City.Or(known.City), Region.Or(known.Region), PostalCode.Or(known.PostalCode), Country.Or(known.Country));
}
