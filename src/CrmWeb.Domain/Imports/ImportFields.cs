using static CrmWeb.Domain.Imports.ImportField;

namespace CrmWeb.Domain.Imports;

/// <summary>Which fields a kind of file may have (可导入字段), in the order in which they are shown and written.</summary>
public static class ImportFields
{
    private static readonly ImportField[] Purchases = [Customer, Name, Date, Amount, Currency, OrderNumber, Margin, Product];

    private static readonly ImportField[] Customers =
    [
        Customer, Name, Class, Phone, Mobile, Email, Owner, Team, ImportField.RelationshipType, Source, Web, Street, City, Region, PostalCode, Country,
        Size, GovernmentKind, Language, Currency, Birthday, Notes, CatchAll, Tags, Campaign,
    ];

    private static readonly ImportField[] Contacts =
    [
        Customer, Name, ContactName, LastName, FirstName, JobTitle, Phone, Email, DecisionRole, Influence, Attitude, Owner, Birthday, RivalRelation, OurRelation,
    ];

    private static readonly ImportField[] Interactions =
    [
        Customer, Name, Date, Author, Channel, Direction, Subject, Notes, Attendees, Minutes, Cost, Kinds, Tone, Arousal, Review,
    ];

    public static IReadOnlyList<ImportField> Of(ImportKind kind) => kind switch
    {
        ImportKind.Purchases => Purchases,
        ImportKind.Customers => Customers,
        ImportKind.Contacts => Contacts,
        _ => Interactions,
    };

    /// <summary>A file without these cannot be imported.</summary>
    /// <param name="key">What customers are found by.</param>
    public static IReadOnlyList<ImportField> Required(ImportKind kind, MatchKey key) => kind switch
    {
        ImportKind.Purchases => [Customer, Date, Amount],
        ImportKind.Interactions => [FieldOf(key), Date],
        _ => [FieldOf(key)],
    };

    /// <summary>Where a file tells what customers are found by.</summary>
    public static ImportField FieldOf(MatchKey key) => key switch
    {
        MatchKey.Code => Customer,
        MatchKey.Phone => Phone,
        MatchKey.Email => Email,
        _ => Name,
    };

    /// <summary>Whether the column holds days, whose order may have to be asked.</summary>
    public static bool IsDay(ImportField field) => field is Date or Birthday;

    public static bool IsAmount(ImportField field) => field is Amount or Cost;
}
