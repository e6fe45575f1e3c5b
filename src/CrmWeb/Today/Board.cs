using System.Security.Claims;
using CrmWeb.Access;
using CrmWeb.Data;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Value.Review;
using CrmWeb.Language;
using CrmWeb.Value;
using Microsoft.EntityFrameworkCore;

namespace CrmWeb.Today;

/// <summary>Who looks at the board, when, and where it reads from (今日看板查询).</summary>
public sealed record BoardAsk(CrmDbContext Db, RunMemory Memory, ClaimsPrincipal Person, Words Words, Formats Formats, DateTime Now)
{
    public StaffScope Staff { get; } = Person.Staff();
    public DateOnly Today => Formats.Today;

    /// <summary>Leads others: sees what is late in the team rather than what is one's own.</summary>
    public bool Leads => Staff.Is(StaffRole.Manager) || Staff.Is(StaffRole.Administrator) || Staff.Is(StaffRole.Auditor);

    /// <summary>Answers for more than the own customers.</summary>
    public bool LooksWide => Leads || Staff.Is(StaffRole.ServiceDesk);
}

/// <summary>All that the page Today shows (今日看板), each part for the roles it serves.</summary>
/// <param name="Start">First steps of a new company; only for an administrator, and only until they are done.</param>
/// <param name="Reviews">Moves of tier that wait for a decision; only for those who may decide.</param>
/// <param name="Night">The run that the figures come from; only for those who look after values.</param>
public sealed record Board(
    Figures Figures, AppointmentBoard Appointments, OutOfTouchBoard OutOfTouch, ApprovalBoard Approvals, int Reviews, MoveBoard? Moves, NightBoard? Night, StartBoard? Start)
{
    public CareBoard Care => Figures.Care;
    public ComplaintBoard Complaints => Figures.Complaints;

    public static async Task<Board> LoadAsync(BoardAsk ask, CancellationToken cancel) => new(
        await Figures.LoadAsync(ask, cancel),
        await AppointmentBoard.LoadAsync(ask, cancel),
        await OutOfTouchBoard.LoadAsync(ask, cancel),
        await ApprovalBoard.LoadAsync(ask, cancel),
        ask.Staff.ReviewsTiers == Reach.None ? 0 : await ask.Db.TierReviews.DecidableBy(ask.Staff).Open().CountAsync(cancel),
        ask.Staff.SeesValue == Reach.None ? null : await MoveBoard.LoadAsync(ask, cancel),
        ask.Leads ? await NightBoard.LoadAsync(ask, cancel) : null,
        ask.Staff.Is(StaffRole.Administrator) ? await StartBoard.LoadAsync(ask, cancel) : null);
}

/// <summary>The counts at the top of the board (今日概况), which are asked for anew when something was done.</summary>
public sealed record Figures(CareBoard Care, ComplaintBoard Complaints)
{
    public static async Task<Figures> LoadAsync(BoardAsk ask, CancellationToken cancel)
        => new(await CareBoard.LoadAsync(ask, cancel), await ComplaintBoard.LoadAsync(ask, cancel));
}
