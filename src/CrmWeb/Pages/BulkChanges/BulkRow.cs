using CrmWeb.Data;
using CrmWeb.Domain.BulkChanges;
using CrmWeb.Language;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.BulkChanges;

/// <summary>One change of many as people read it (批量操作行).</summary>
public sealed record BulkRow(BulkChange Change, string? By, string? Owner)
{
    public static IQueryable<BulkRow> Of(CrmDbContext db, IQueryable<BulkChange> changes) => changes.AsNoTracking().OrderByDescending(c => c.Id).Select(c => new BulkRow(
        c, db.Users.Where(u => u.Id == c.QueuedBy).Select(u => u.DisplayName).FirstOrDefault(), db.Users.Where(u => u.Id == c.Order.OwnerId).Select(u => u.DisplayName).FirstOrDefault()));

    /// <summary>What was to be done, in a few words.</summary>
    public string Say(Words words, Formats formats) => Change.Order switch
    {
        { Kind: BulkKind.Owner } => $"{words.Of(BulkKind.Owner)}: {Owner ?? words["Common.Nobody"].Value}",
        { Kind: BulkKind.Type } type => $"{words.Of(BulkKind.Type)}: {words.Of(type.Type)}",
        { Kind: BulkKind.Archive } => words.Of(BulkKind.Archive),
        { Kind: BulkKind.CareTask, DueOn: { } due } task => $"{words.Of(BulkKind.CareTask)}: {task.Title} · {formats.Date(due)}",
        var tag => $"{words.Of(tag.Kind)}: {tag.Tag}",
    };
}

/// <summary>A customer that was left as it is (未更改的客户).</summary>
public sealed record LeftCustomer(int Id, string Name, BulkRefusal? Refusal);
