using CrmWeb.Domain.Search;

namespace CrmWeb.Domain.Customers;

/// <summary>What a telephone number, e-mail or address is for (联系方式用途).</summary>
public enum PointKind
{
    Work,
    Mobile,
    Home,
    Billing,
    Delivery,
    Other,
}

/// <summary>A telephone number of a customer (电话).</summary>
public sealed class CustomerPhone
{
    public const int NumberLength = 40;

    private CustomerPhone() { } // EF Core

    public CustomerPhone(PointKind kind, string number)
        => (Kind, Number, Key) = (kind, number, SearchText.Digits(number));

    public int Id { get; private set; }
    public int CustomerId { get; private set; }
    public PointKind Kind { get; private set; }
    public string Number { get; private set; } = "";

    /// <summary>The digits alone: equal numbers are found by it, however they are written.</summary>
    public string Key { get; private set; } = "";
}

/// <summary>An e-mail address of a customer (电子邮件).</summary>
public sealed class CustomerEmail
{
    public const int AddressLength = 254;

    private CustomerEmail() { } // EF Core

    public CustomerEmail(PointKind kind, string address)
        => (Kind, Address, Key) = (kind, address, KeyOf(address));

    public int Id { get; private set; }
    public int CustomerId { get; private set; }
    public PointKind Kind { get; private set; }
    public string Address { get; private set; } = "";

    /// <summary>The address in lower case: equal addresses are found by it.</summary>
    public string Key { get; private set; } = "";

    public static string KeyOf(string address) => address.Trim().ToLowerInvariant();
}

/// <summary>A postal address of a customer (地址).</summary>
public sealed class CustomerAddress
{
    public const int LineLength = 300;
    public const int PlaceLength = 100;
    public const int PostalCodeLength = 20;

    private CustomerAddress() { } // EF Core

    public CustomerAddress(PointKind kind, string line, string city, string region, string postalCode, string country)
        => (Kind, Line, City, Region, PostalCode, Country) = (kind, line, city, region, postalCode, country);

    public int Id { get; private set; }
    public int CustomerId { get; private set; }
    public PointKind Kind { get; private set; }
    public string Line { get; private set; } = "";
    public string City { get; private set; } = "";
    public string Region { get; private set; } = "";
    public string PostalCode { get; private set; } = "";
    public string Country { get; private set; } = "";
}
