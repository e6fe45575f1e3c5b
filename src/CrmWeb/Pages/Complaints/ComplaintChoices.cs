using System.Globalization;
using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Complaints;
using CrmWeb.Domain.Settings;
using CrmWeb.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Complaints;

/// <summary>What the form of a complaint offers for choice (投诉表单选项): archived ones only where they were chosen before.</summary>
public sealed record ComplaintChoices(
    Choices Contacts, Choices Categories, Choices Causes, Choices Staff)
{
    /// <param name="current">The complaint that is edited, whose own choices stay on offer.</param>
    public static async Task<ComplaintChoices> LoadAsync(
        CrmDbContext db, StaffScope staff, int customerId, Complaint? current, CancellationToken cancel)
    {
        var (contact, owner) = (current?.ContactId, current?.OwnerId);
        var contacts = await db.Contacts.Where(c => c.CustomerId == customerId && (c.ArchivedAt == null || c.Id == contact))
            .OrderBy(c => c.Name).Select(c => new { c.Id, c.Name }).ToListAsync(cancel);

        return new(
            new([.. contacts.Select(c => Item(c.Id, c.Name))]),
            await CategoriesAsync(db, current?.Category, cancel),
            await CausesAsync(db, current?.Cause, cancel),
            new(await db.StaffChoicesAsync(staff, owner, cancel)));
    }

    public static async Task<Choices> CategoriesAsync(CrmDbContext db, string? current, CancellationToken cancel)
    {
        var rows = await db.ComplaintCategories.AsNoTracking().Where(c => c.ArchivedAt == null || c.Code == current).OrderBy(c => c.Id).ToListAsync(cancel);
        return new([.. rows.Select(c => new SelectListItem(c.NameIn(CultureInfo.CurrentUICulture.Name), c.Code))]);
    }

    public static Task<Choices> CausesAsync(CrmDbContext db, string? current, CancellationToken cancel)
        => CausesAsync(db.Causes.Where(c => c.Code == current || (c.ArchivedAt == null && (c.Use & CauseUse.Complaint) == CauseUse.Complaint)), cancel);

    /// <summary>Archived ones too: what was chosen once keeps its name.</summary>
    public static Task<Choices> AllCausesAsync(CrmDbContext db, CancellationToken cancel) => CausesAsync(db.Causes, cancel);

    private static async Task<Choices> CausesAsync(IQueryable<Cause> causes, CancellationToken cancel)
    {
        var rows = await causes.AsNoTracking().OrderBy(c => c.Id).ToListAsync(cancel);
        return new([.. rows.Select(c => new SelectListItem(c.NameIn(CultureInfo.CurrentUICulture.Name), c.Code))]);
    }

    /// <summary>The word of a choice that is only a number or a code to the program.</summary>
    public string? Shown(string field, object? value) => (field, value) switch
    {
        (nameof(ComplaintInput.ContactId), int id) => Contacts.NameOf(id),
        (nameof(ComplaintInput.OwnerId), int id) => Staff.NameOf(id),
        (nameof(ComplaintInput.Category), string code) => Categories.NameOf(code),
        (nameof(ComplaintInput.Cause), string code) => Causes.NameOf(code),
        // Not in the form that is sent back.
        (nameof(ComplaintInput.CustomerId) or nameof(ComplaintInput.ReceivedAt) or nameof(ComplaintInput.Acknowledged), _) => "",
        _ => null,
    };

    private static SelectListItem Item(int id, string name) => new(name, id.ToString(CultureInfo.InvariantCulture));
}
