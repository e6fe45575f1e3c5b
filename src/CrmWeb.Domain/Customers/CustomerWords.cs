using CrmWeb.Domain.Search;

namespace CrmWeb.Domain.Customers;

/// <summary>Everything that a customer is looked up by (客户检索内容): name, code, numbers, addresses, those of its contacts, and texts in own fields.</summary>
public sealed record CustomerWords(
    string Name, string Code, IReadOnlyList<string> Phones, IReadOnlyList<string> Emails, IReadOnlyList<string> Contacts)
{
    /// <summary>Names and codes of customers that were merged into this one.</summary>
    public IReadOnlyList<string> Merged { get; init; } = [];

    /// <summary>What it says in the text fields of the company's own.</summary>
    public IReadOnlyList<string> Own { get; init; } = [];

    /// <param name="Contacts">The contacts' own search texts.</param>
    public string SearchText() => Search.SearchText.Gather([Name, Code, .. Merged, .. Phones, .. Phones.Select(Search.SearchText.Digits), .. Emails, .. Contacts, .. Own]);
}
