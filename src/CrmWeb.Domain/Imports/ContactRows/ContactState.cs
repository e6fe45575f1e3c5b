using System.Text.Json;
using CrmWeb.Domain.Customers;

namespace CrmWeb.Domain.Imports.ContactRows;

/// <summary>All of a contact that an import may change (联系人状态), as it was at a moment.</summary>
public sealed record ContactState(ContactTraits Traits, IReadOnlyList<FieldState>? Fields)
{
    public static string Write(Contact contact) => JsonSerializer.Serialize(new ContactState(ContactTraits.Of(contact), FieldState.Of(contact)));

    /// <summary>Reads what was kept; before there were fields of the company's own it was the traits alone.</summary>
    public static ContactState Read(string kept)
    {
        using var json = JsonDocument.Parse(kept);
        return json.RootElement.TryGetProperty(nameof(Traits), out _)
            ? JsonSerializer.Deserialize<ContactState>(kept)! : new(JsonSerializer.Deserialize<ContactTraits>(kept)!, null);
    }

    public void Restore(Contact contact)
    {
        contact.Describe(Traits);
        FieldState.Restore(contact, Fields);
    }
}
