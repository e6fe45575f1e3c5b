using CrmWeb.Data;
using CrmWeb.Data.Care;
using CrmWeb.Domain.Imports;
using CrmWeb.Domain.Value;
using CrmWeb.Domain.Value.Review;
using CrmWeb.Pages.Care;
using CrmWeb.Pages.Complaints;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Today;

/// <summary>All single figures of the board (今日各项数字), read with one question.</summary>
/// <param name="TierRun">The run of the latest day, the last that could move a tier, and its day.</param>
/// <param name="TiersChanged">A mark that changes whenever tiers in effect may have.</param>
internal sealed record BoardFacts(
    CareCounts Care, CareSections Sections, ComplaintCounts Complaints, int Reviews, int? TierRun, DateOnly? TierAsOf, string TiersChanged, DateOnly? FiguresAsOf, NightBoard Night, StartBoard Start)
{
    private static readonly BoardFacts None = new(
        CareCounts.None, CareSections.None, ComplaintCounts.None, 0, null, null, "", null, new(null, null, null, null, null), new(false, false, false));

    public static async Task<BoardFacts> LoadAsync(BoardAsk ask, CancellationToken cancel)
    {
        var (db, me) = (ask.Db, ask.Staff.StaffId);
        var (care, complaints) = (CareCounts.Of(db, ask.Theirs, ask.Staff, ask.Today), ComplaintCounts.Of(ask.Complaints, ask.Now));
        var sections = new NextCare(db, ask.Staff, ask.Today).Sections(CareBoard.Choose(ask).Due);
        var reviews = db.TierReviews.DecidableBy(ask.Staff).Open();
        var (shown, latest, ended) = (db.ValueRuns.Done().LatestFirst().Take(1), db.ValueRuns.Done().LatestDayFirst().Take(1), db.ValueRuns.Where(r => r.FinishedAt != null).LatestFirst().Take(1));
        var imports = db.FileImports.AsNoTracking().VisibleTo(ask.Staff).Where(i => i.Status == ImportStatus.Applied && i.Kind == ImportKind.Purchases).OrderByDescending(i => i.FinishedAt).Take(1);
        // Not asked for by themselves, as what holds no condition would be.
        var (customers, colleagues, runs) = (db.Customers.Select(c => c.Id), db.Users.Where(u => u.Id != me), db.ValueRuns.Select(r => r.Id));
        var undone = db.FileImports.Where(i => i.Status == ImportStatus.Undone);

        var facts =
            from one in db.Once()
            from c in care.DefaultIfEmpty()
            from s in sections.DefaultIfEmpty()
            from p in complaints.DefaultIfEmpty()
            from run in shown.DefaultIfEmpty()
            from day in latest.DefaultIfEmpty()
            from end in ended.DefaultIfEmpty()
            from import in imports.DefaultIfEmpty()
            select new
            {
                Care = new CareCounts { Mine = (int?)c.Mine ?? 0, All = (int?)c.All ?? 0, Overdue = (int?)c.Overdue ?? 0, Unassigned = (int?)c.Unassigned ?? 0, Unowned = (int?)c.Unowned ?? 0 },
                Sections = new CareSections { Late = (int?)s.Late ?? 0, Due = (int?)s.Due ?? 0, Later = (int?)s.Later ?? 0 },
                Complaints = new ComplaintCounts { Open = (int?)p.Open ?? 0, Overdue = (int?)p.Overdue ?? 0, Near = (int?)p.Near ?? 0, Unassigned = (int?)p.Unassigned ?? 0 },
                Reviews = reviews.Count(),
                Shown = new { Id = (int?)run.Id, AsOf = (DateOnly?)run.AsOf, run.FinishedAt },
                Latest = new { Id = (int?)day.Id, AsOf = (DateOnly?)day.AsOf },
                Ended = new { AsOf = (DateOnly?)end.AsOf, Status = (RunStatus?)end.Status },
                Import = new { Id = (int?)import.Id, import.FileName, Added = (int?)import.Added, import.FinishedAt },
                Decision = db.TierChanges.Max(t => (int?)t.Id),
                Undone = undone.Count(),
                HasCustomers = customers.Any(),
                HasColleagues = colleagues.Any(),
                HasRuns = runs.Any(),
            };
        return await facts.SingleOrDefaultAsync(cancel) is not { } f ? None : new(
            f.Care, f.Sections, f.Complaints, f.Reviews, f.Latest.Id, f.Latest.AsOf, $"{f.Shown.Id} {f.Decision} {f.Undone}", f.Shown.AsOf,
            new(f.Shown.Id, f.Shown.AsOf, f.Shown.FinishedAt, f.Ended.Status == RunStatus.Failed ? f.Ended.AsOf : null,
                f.Import.Id is { } id ? new(id, f.Import.FileName, f.Import.Added ?? 0, f.Import.FinishedAt) : null),
            new(f.HasCustomers, f.HasColleagues, f.HasRuns));
    }
}
