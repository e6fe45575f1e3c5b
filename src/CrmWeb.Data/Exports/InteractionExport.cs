using System.Runtime.CompilerServices;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Imports;
using CrmWeb.Domain.Interactions;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Data.Exports;

/// <summary>What took place with customers as rows of a file (互动导出); planned and missed contacts are left out.</summary>
internal static class InteractionExport
{
    public static IQueryable<Interaction> Chosen(CrmDbContext db, IQueryable<Customer> customers)
    {
        var ids = customers.Select(c => c.Id);
        return db.Interactions.AsNoTracking().Standing().Where(i => i.Status == InteractionStatus.Done && ids.Contains(i.CustomerId));
    }

    public static ExportTable Of(CrmDbContext db, IQueryable<Customer> customers, ExportWords words, CancellationToken cancel)
        => new(ImportFields.Of(ImportKind.Interactions), RowsAsync(db, customers, words, cancel));

    private static async IAsyncEnumerable<IReadOnlyList<string>> RowsAsync(
        CrmDbContext db, IQueryable<Customer> customers, ExportWords words, [EnumeratorCancellation] CancellationToken cancel)
    {
        var staff = await StaffNames.OfAsync(db, cancel);
        var interactions = KeysetRows.Of(
            (last, stop) => Chosen(db, customers).Where(i => i.Id > last).OrderBy(i => i.Id).Take(KeysetRows.Page)
                .Include(i => i.Customer).Include(i => i.Contacts).AsSplitQuery().ToListAsync(stop),
            i => i.Id, cancel);
        await foreach (var interaction in interactions)
            yield return Cells(interaction, words, staff.Of(interaction.StaffId));
    }

    private static string[] Cells(Interaction interaction, ExportWords words, string author) =>
    [
        interaction.Customer.Code, interaction.Customer.Name, ExportedCells.Moment(interaction.HappensAt, words.Zone), author,
        words.Say(interaction.Channel), words.Say(interaction.Direction), interaction.Subject, interaction.Notes,
        ExportedCells.Several(interaction.Contacts.Select(c => c.Name)), ExportedCells.Whole(interaction.DurationMinutes),
        interaction.Cost is { } cost ? ExportedCells.Amount(cost) : "",
        ExportedCells.Several(Enum.GetValues<ContentKind>().Where(k => k is not ContentKind.None && interaction.Kinds.HasFlag(k)).Select(k => words.Say(k))),
        ExportedCells.Whole(interaction.Tone), ExportedCells.Whole(interaction.Arousal), interaction.IsReview ? "1" : "",
    ];
}
