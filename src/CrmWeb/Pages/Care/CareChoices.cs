using System.Globalization;
using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Care;
using CrmWeb.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Care;

/// <summary>What the form of a care task offers for choice (关怀任务选项).</summary>
public sealed record CareChoices(Choices Contacts, Choices Staff)
{
    public static async Task<CareChoices> LoadAsync(CrmDbContext db, StaffScope staff, int customerId, CareTask? current, CancellationToken cancel)
    {
        var contact = current?.ContactId;
        var contacts = await db.Contacts.Where(c => c.CustomerId == customerId && (c.ArchivedAt == null || c.Id == contact))
            .OrderBy(c => c.Name).Select(c => new { c.Id, c.Name }).ToListAsync(cancel);
        return new(
            new([.. contacts.Select(c => new SelectListItem(c.Name, c.Id.ToString(CultureInfo.InvariantCulture)))]),
            new(await db.StaffChoicesAsync(staff, current?.OwnerId, cancel)));
    }

    /// <summary>The name of a choice that is only a number to the program.</summary>
    public string? Shown(string field, object? value) => (field, value) switch
    {
        (nameof(CareInput.ContactId), int id) => Contacts.NameOf(id),
        (nameof(CareInput.OwnerId), int id) => Staff.NameOf(id),
        (nameof(CareInput.CustomerId), _) => "",
        _ => null,
    };
}

/// <summary>The fields of a care task with what they offer (关怀任务表单).</summary>
public sealed record CareForm(CareInput Input, CareChoices Choices);
