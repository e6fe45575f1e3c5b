using System.Globalization;
using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Duplicates;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Pages.Duplicates;

/// <summary>Two customers that may be one (疑似重复行), as the list shows them.</summary>
public sealed record PairRow(int Id, int OneId, string One, string OneCode, int OtherId, string Other, string OtherCode, PairReasons Reasons, int Score, bool MayTell)
{
    public IEnumerable<PairReasons> Each => Enum.GetValues<PairReasons>().Where(r => r is not PairReasons.None && Reasons.HasFlag(r) && (r is not PairReasons.SimilarName || !Reasons.HasFlag(PairReasons.Name)));

    public string Place => string.Create(CultureInfo.InvariantCulture, $"{Score}~{Id}");

    /// <summary>The pairs of which a person may see both, and of whom nobody said that they are two.</summary>
    /// <param name="pairs">Chosen before: what is asked of a row that is made already, no engine understands.</param>
    public static IQueryable<PairRow> Of(CrmDbContext db, StaffScope staff, IQueryable<DuplicatePair> pairs)
    {
        var (visible, editable) = (db.Customers.VisibleTo(staff).Current(), db.Customers.EditableBy(staff));
        return from p in pairs.AsNoTracking()
               join one in visible on p.OneCustomerId equals one.Id
               join other in visible on p.OtherCustomerId equals other.Id
               where !db.DistinctPairs.Any(d => d.OneCustomerId == p.OneCustomerId && d.OtherCustomerId == p.OtherCustomerId)
               orderby p.Score descending, p.Id
               select new PairRow(p.Id, one.Id, one.Name, one.Code, other.Id, other.Name, other.Code, p.Reasons, p.Score,
                   editable.Any(c => c.Id == one.Id) && editable.Any(c => c.Id == other.Id));
    }

    /// <summary>The place that a page begins after; none where it is no place.</summary>
    public static (int Score, int Id)? Parse(string? place)
        => place?.Split('~') is [var score, var id] && int.TryParse(score, NumberStyles.None, CultureInfo.InvariantCulture, out var s) && int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var i)
            ? (s, i) : null;
}
