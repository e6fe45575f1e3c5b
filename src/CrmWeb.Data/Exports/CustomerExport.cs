using System.Runtime.CompilerServices;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.CustomFields;
using CrmWeb.Domain.Imports;
using CrmWeb.Domain.Imports.CustomerRows;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Exports;

/// <summary>Customers as rows of a file (客户导出).</summary>
internal static class CustomerExport
{
    public static ExportTable Of(CrmDbContext db, IQueryable<Customer> chosen, ExportWords words, IReadOnlyList<CustomField> own, CancellationToken cancel)
        => new(ImportFields.Of(ImportKind.Customers), RowsAsync(db, chosen, words, own, cancel)) { Own = own };

    private static async IAsyncEnumerable<IReadOnlyList<string>> RowsAsync(
        CrmDbContext db, IQueryable<Customer> chosen, ExportWords words, IReadOnlyList<CustomField> own, [EnumeratorCancellation] CancellationToken cancel)
    {
        var staff = await StaffNames.OfAsync(db, cancel);
        var teams = await db.Teams.ToDictionaryAsync(t => t.Id, t => t.Name, cancel);
        var campaigns = await db.Campaigns.ToDictionaryAsync(c => c.Id, c => c.Name, cancel);
        ILookup<int, string> tags = null!;
        var customers = KeysetRows.Of(
            async (last, stop) =>
            {
                var page = await chosen.AsNoTracking().Where(c => c.Id > last).OrderBy(c => c.Id).Take(KeysetRows.Page)
                    .Include(c => c.Phones).Include(c => c.Emails).Include(c => c.Addresses).Include(c => c.FieldValues).AsSplitQuery().ToListAsync(stop);
                tags = await TagsAsync(db, page.ConvertAll(c => c.Id), stop);
                return page;
            },
            c => c.Id, cancel);
        await foreach (var customer in customers)
            yield return [.. Cells(customer, words, staff.Of(customer.OwnerId), teams[customer.TeamId], TagCell.Write(tags[customer.Id]), customer.CampaignId is { } campaign ? campaigns[campaign] : ""), .. OwnFieldCells.Of(customer, own, words.Language)];
    }

    private static async Task<ILookup<int, string>> TagsAsync(CrmDbContext db, List<int> ids, CancellationToken cancel)
        => (await db.CustomerTags.Where(t => EF.Parameter(ids).Contains(t.CustomerId)).OrderBy(t => t.Tag.Name).Select(t => new { t.CustomerId, t.Tag.Name }).ToListAsync(cancel)).ToLookup(t => t.CustomerId, t => t.Name);

    private static string[] Cells(Customer customer, ExportWords words, string owner, string team, string tags, string campaign)
    {
        var address = customer.Addresses.MinBy(a => a.Id);
        var phones = customer.Phones.OrderBy(p => p.Id).ToLookup(p => p.Kind is PointKind.Mobile);
        return
        [
            customer.Code, customer.Name, words.Say(customer.Class),
            Points(phones[false].Select(p => (p.Kind, p.Number)), PointKind.Work, words),
            Points(phones[true].Select(p => (p.Kind, p.Number)), PointKind.Mobile, words),
            Points(customer.Emails.OrderBy(e => e.Id).Select(e => (e.Kind, e.Address)), PointKind.Work, words),
            owner, team, words.Say(customer.RelationshipType), words.Say(customer.Source), customer.Web,
            address?.Line ?? "", address?.City ?? "", address?.Region ?? "", address?.PostalCode ?? "", address?.Country ?? "",
            Said(customer.Size, words), Said(customer.GovernmentKind, words), customer.Language, customer.Currency,
            ExportedCells.Day(customer.Birthday), customer.Notes, customer.IsCatchAll ? "1" : "", tags, campaign,
        ];
    }

    private static string Points(IEnumerable<(PointKind Kind, string Text)> points, PointKind usual, ExportWords words)
        => ExportedCells.Several(points.Select(p => p.Kind == usual ? p.Text : $"{words.Say(p.Kind)}: {p.Text}"));

    private static string Said<T>(T? value, ExportWords words)
        where T : struct, Enum
        => value is { } told ? words.Say(told) : "";
}
