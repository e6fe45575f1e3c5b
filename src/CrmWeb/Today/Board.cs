using System.Security.Claims;
using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Care;
using CrmWeb.Domain.Complaints;
using CrmWeb.Language;
using CrmWeb.Pages.Care;
using CrmWeb.Pages.Complaints;
using CrmWeb.Value;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Today;

/// <summary>Who looks at the board, when, and where it reads from (今日看板查询).</summary>
public sealed record BoardAsk(CrmDbContext Db, RunMemory Memory, ClaimsPrincipal Person, Words Words, Formats Formats, DateTime Now)
{
    public StaffScope Staff { get; } = Person.Staff();
    public DateOnly Today => Formats.Today;

    /// <summary>The care tasks that the board is about: one's own, or all that whoever answers for more may see.</summary>
    public IQueryable<CareTask> Theirs => LooksWide ? Db.CareTasks.AsNoTracking().VisibleTo(Staff) : Db.CareTasks.AsNoTracking().VisibleTo(Staff).OwnedBy(Staff.StaffId);

    /// <summary>The complaints that it is about, likewise.</summary>
    public IQueryable<Complaint> Complaints => LooksWide ? Db.Complaints.AsNoTracking().VisibleTo(Staff) : Db.Complaints.AsNoTracking().VisibleTo(Staff).Concerning(Staff.StaffId, Db.Customers);
    public ComplaintOwners Whose => LooksWide ? ComplaintOwners.All : ComplaintOwners.Mine;

    /// <summary>Leads others: sees what is late in the team rather than what is one's own.</summary>
    public bool Leads => Staff.Is(StaffRole.Manager) || Staff.Is(StaffRole.Administrator) || Staff.Is(StaffRole.Auditor);

    /// <summary>Answers for more than the own customers.</summary>
    public bool LooksWide => Leads || Staff.Is(StaffRole.ServiceDesk);
}

/// <summary>All that the page Today shows (今日看板), each part for the roles it serves.</summary>
/// <param name="FiguresAsOf">The day that figures are as of; none for who sees no figures, and before the first run.</param>
/// <param name="Start">First steps of a new company; only for an administrator, and only until they are done.</param>
/// <param name="Reviews">Moves of tier that wait for a decision; only for those who may decide.</param>
/// <param name="Night">The run that the figures come from; only for those who look after values.</param>
public sealed record Board(
    Figures Figures, CareBoard Care, ComplaintBoard Complaints, AppointmentBoard Appointments, int Reviews, MoveBoard? Moves, NightBoard? Night, StartBoard? Start, DateOnly? FiguresAsOf)
{
    public static async Task<Board> LoadAsync(BoardAsk ask, CancellationToken cancel)
    {
        var facts = await BoardFacts.LoadAsync(ask, cancel);
        return new(
            Figures.Of(ask, facts.Care, facts.Complaints),
            await CareBoard.LoadAsync(ask, facts.Sections, cancel),
            await ComplaintBoard.LoadAsync(ask, cancel),
            await AppointmentBoard.LoadAsync(ask, cancel),
            facts.Reviews,
            ask.Staff.SeesValue == Reach.None ? null : await MoveBoard.LoadAsync(ask, facts, cancel),
            ask.Leads ? facts.Night : null,
            ask.Staff.Is(StaffRole.Administrator) ? facts.Start : null,
            ask.Staff.SeesValue == Reach.None ? null : facts.FiguresAsOf);
    }
}

/// <summary>The counts at the top of the board (今日概况), which are asked for anew when something was done.</summary>
public sealed record Figures(CareView View, CareCounts Care, ComplaintOwners Whose, ComplaintCounts Complaints)
{
    public static async Task<Figures> LoadAsync(BoardAsk ask, CancellationToken cancel) => Of(
        ask, await CareCounts.OfAsync(ask.Db, ask.Theirs, ask.Staff, ask.Today, cancel), await ComplaintCounts.OfAsync(ask.Complaints, ask.Now, cancel));

    internal static Figures Of(BoardAsk ask, CareCounts care, ComplaintCounts complaints) => new(CareBoard.Choose(ask).View, care, ask.Whose, complaints);
}
