using System.Globalization;

namespace CrmWeb.Domain.Alerts;

/// <summary>The key of one person (个人密钥), itself encrypted under the company's master key; without it nobody reads what lies under it any more.</summary>
public sealed class PersonKey
{
    private PersonKey() { } // EF Core

    public PersonKey(string code, byte[] wrapped, DateTime madeAt) => (Code, Wrapped, MadeAt) = (code, wrapped, madeAt);

    public int Id { get; private set; }
    public string Code { get; private set; } = "";
    public byte[] Wrapped { get; private set; } = [];
    public DateTime MadeAt { get; private set; }

    /// <summary>Names a person: a contact, or the customer itself.</summary>
    public static string CodeOf(int customerId, int? contactId) => contactId is { } contact
        ? string.Create(CultureInfo.InvariantCulture, $"contact-{contact}")
        : string.Create(CultureInfo.InvariantCulture, $"customer-{customerId}");
}
