namespace CrmWeb.Domain.Relationships;

/// <summary>How the relationship with a customer was lived in the last year (关系实况), and what it buys most often.</summary>
/// <remarks>Read once a day; a customer without contacts and without a product group has none.</remarks>
public sealed class RelationshipReading
{
    public const int Year = 365;

    /// <summary>So much of what a type binds us to must have been done for it to be lived.</summary>
    private const double Kept = 0.5;

    private RelationshipReading() { } // EF Core

    public RelationshipReading(int customerId, string productGroup, ContactsOfYear contacts, CareDays care)
    {
        (CustomerId, ProductGroup) = (customerId, productGroup);
        (Days, FromUs, FromThem, Reviews, Lived) = (contacts.Days, contacts.FromUs, contacts.FromThem, contacts.Reviews, LivedOf(contacts, care));
    }

    public int CustomerId { get; private set; }
    public string ProductGroup { get; private set; } = "";

    /// <summary>Days looked back: a year, or since the type was chosen.</summary>
    public int Days { get; private set; }

    /// <summary>Contacts that we began, and that the customer began.</summary>
    public int FromUs { get; private set; }
    public int FromThem { get; private set; }

    /// <summary>Joint reviews among them.</summary>
    public int Reviews { get; private set; }

    /// <summary>The type that this amounts to, whatever is recorded.</summary>
    public RelationshipType Lived { get; private set; }

    /// <summary>Partner and proactive where at least half of the contacts were kept that they bind us to, accountable where we ever called, reactive where we answered.</summary>
    public static RelationshipType LivedOf(ContactsOfYear contacts, CareDays care)
    {
        bool IsKept(int done, int every) => done * every >= Kept * contacts.Days;
        return contacts switch
        {
            _ when IsKept(contacts.FromUs, care.Partner) && IsKept(contacts.Reviews, care.Review) => RelationshipType.Partner,
            _ when IsKept(contacts.FromUs, care.Proactive) => RelationshipType.Proactive,
            { FromUs: > 0 } => RelationshipType.Accountable,
            { FromThem: > 0 } => RelationshipType.Reactive,
            _ => RelationshipType.Basic,
        };
    }
}

/// <summary>Contacts of the days looked back (近一年往来).</summary>
public sealed record ContactsOfYear(int Days, int FromUs, int FromThem, int Reviews);

/// <summary>The longest between contacts that the types bind us to (联系间隔), in days.</summary>
public sealed record CareDays(int Proactive, int Partner, int Review);
