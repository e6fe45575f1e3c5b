using System.Globalization;
using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Data.Settings;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Opportunities;
using CrmWeb.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Opportunities;

/// <summary>What the form of an opportunity offers for choice (商机表单选项): archived ones only where they were chosen before.</summary>
public sealed record OpportunityChoices(Choices Currencies, Choices Products, Choices Contacts, Choices Staff)
{
    private const int MostContacts = 40;

    /// <param name="current">The opportunity that is edited, whose own choices stay on offer.</param>
    public static async Task<OpportunityChoices> LoadAsync(CrmDbContext db, StaffScope staff, int customerId, Opportunity? current, CancellationToken cancel)
    {
        List<int> bought = [.. current?.Lines.Select(l => l.ProductId) ?? []], involved = [.. current?.Contacts.Select(c => c.ContactId) ?? []];
        var products = db.Products.Where(p => p.ArchivedAt == null || bought.Contains(p.Id))
            .Select(p => new ChoiceLine { List = ChoiceList.Product, Id = p.Id, Code = p.Code, Name = p.Name, Day = null });
        var contacts = db.Contacts.Where(c => c.CustomerId == customerId && (c.ArchivedAt == null || involved.Contains(c.Id)))
            .OrderBy(c => involved.Contains(c.Id) ? 0 : 1).ThenBy(c => c.Id).Take(MostContacts).Select(c => new ChoiceLine { List = ChoiceList.Contact, Id = c.Id, Code = "", Name = c.Name, Day = null });
        var lines = (await products.Concat(contacts).Concat(db.StaffLines(staff, current?.OwnerId)).ToListAsync(cancel)).ByList();
        var currencies = (await db.CurrenciesAsync(cancel)).ToList();
        // What was agreed in a currency without a rate stays in it.
        if (current is not null && !currencies.Contains(current.Currency))
            currencies.Add(current.Currency);

        return new(
            new([.. currencies.Select(c => new SelectListItem(c, c))]),
            new(lines[ChoiceList.Product].ByName().Select(p => p with { Name = $"{p.Name} ({p.Code})" }).ToItems()),
            new(lines[ChoiceList.Contact].OrderByDescending(c => involved.Contains(c.Id)).ThenBy(c => c.Id).ToItems()),
            new(lines[ChoiceList.Staff].ByName().ToItems()));
    }

    public IEnumerable<int> ContactIds => Contacts.Items.Select(c => int.Parse(c.Value, CultureInfo.InvariantCulture));

    /// <summary>The word of a choice that is only a number to the program; nothing for what the form does not send.</summary>
    public string? Shown(string field, object? value) => (field, value) switch
    {
        (nameof(OpportunityInput.OwnerId), int id) => Staff.NameOf(id),
        (nameof(OpportunityInput.CustomerId) or nameof(OpportunityInput.Traits), _) => "",
        (nameof(OpportunityInput.Lines), List<LineInput> lines) => string.Join("\n", lines.Where(l => !l.IsBlank).Select(Written)),
        (nameof(OpportunityInput.People), List<ParticipantInput> people) => string.Join(", ", people.Where(p => p.Role is not null).Select(p => Contacts.NameOf(p.ContactId))),
        _ => null,
    };

    private string Written(LineInput line)
        => $"{(line.ProductId is { } id ? Products.NameOf(id) : "")}: {Language.Formats.Entered(line.Quantity ?? 1)} × {Language.Formats.Entered(line.UnitPrice ?? 0)}";
}
