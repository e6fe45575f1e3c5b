using System.Globalization;
using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Complaints;
using CrmWeb.Domain.Settings;
using CrmWeb.Language;
using CrmWeb.Web;
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
        var (contact, category, cause) = (current?.ContactId, current?.Category, current?.Cause);
        var contacts = db.Contacts.Where(c => c.CustomerId == customerId && (c.ArchivedAt == null || c.Id == contact))
            .Select(c => new ChoiceLine { List = ChoiceList.Contact, Id = c.Id, Code = "", Name = c.Name, Day = null });
        var categories = Lines(db.ComplaintCategories.Where(c => c.ArchivedAt == null || c.Code == category));
        var lines = (await contacts.Concat(categories).Concat(Lines(Offered(db, cause))).Concat(db.StaffLines(staff, current?.OwnerId)).ToListAsync(cancel)).ByList();
        return new(
            new(lines[ChoiceList.Contact].ByName().ToItems()), new(lines[ChoiceList.Category].ToCodedItems()),
            new(lines[ChoiceList.Cause].ToCodedItems()), new(lines[ChoiceList.Staff].ByName().ToItems()));
    }

    public static async Task<Choices> CausesAsync(CrmDbContext db, string? current, CancellationToken cancel)
        => new((await Lines(Offered(db, current)).ToListAsync(cancel)).ToCodedItems());

    /// <summary>Categories, to be asked together with other lists, in the reader's language.</summary>
    internal static IQueryable<ChoiceLine> Lines(IQueryable<ComplaintCategory> categories) => Languages.IsChinese(CultureInfo.CurrentUICulture)
        ? categories.Select(c => new ChoiceLine { List = ChoiceList.Category, Id = c.Id, Code = c.Code, Name = c.Chinese, Day = null })
        : categories.Select(c => new ChoiceLine { List = ChoiceList.Category, Id = c.Id, Code = c.Code, Name = c.English, Day = null });

    /// <summary>Causes, likewise.</summary>
    internal static IQueryable<ChoiceLine> Lines(IQueryable<Cause> causes) => Languages.IsChinese(CultureInfo.CurrentUICulture)
        ? causes.Select(c => new ChoiceLine { List = ChoiceList.Cause, Id = c.Id, Code = c.Code, Name = c.Chinese, Day = null })
        : causes.Select(c => new ChoiceLine { List = ChoiceList.Cause, Id = c.Id, Code = c.Code, Name = c.English, Day = null });

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

    private static IQueryable<Cause> Offered(CrmDbContext db, string? current)
        => db.Causes.Where(c => c.Code == current || (c.ArchivedAt == null && (c.Use & CauseUse.Complaint) == CauseUse.Complaint));
}
