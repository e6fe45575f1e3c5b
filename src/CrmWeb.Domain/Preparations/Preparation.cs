using CrmWeb.Domain.Access;
using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Interactions;

namespace CrmWeb.Domain.Preparations;

/// <summary>The checklist of an appointment (接待准备): what to see to at each touchpoint, what was arranged, and how it was received.</summary>
public sealed class Preparation
{
    private readonly List<PreparationItem> _items = [];

    private Preparation() { } // EF Core

    public Preparation(Interaction appointment, IEnumerable<PreparationNeed> needs, DateTime at)
    {
        (Interaction, InteractionId, RenewedAt) = (appointment, appointment.Id, at);
        Renew(needs, at);
    }

    public int InteractionId { get; private set; }
    public Interaction Interaction { get; private set; } = null!;
    public DateTime RenewedAt { get; private set; }
    public IReadOnlyList<PreparationItem> Items => _items;

    /// <summary>Brings it up to what is known now: new needs come in, those that ceased go out unless something was arranged for them.</summary>
    public void Renew(IEnumerable<PreparationNeed> needs, DateTime at)
    {
        List<PreparationNeed> wanted = [.. needs];
        _items.RemoveAll(item => !item.IsTouched && !wanted.Contains(item.Need));
        _items.AddRange(wanted.Where(need => !_items.Exists(item => item.Need == need)).Select(need => new PreparationItem(need)));
        RenewedAt = at;
    }

    public bool Differs(IEnumerable<PreparationNeed> needs)
    {
        List<PreparationNeed> wanted = [.. needs];
        return wanted.Exists(need => !_items.Exists(item => item.Need == need)) || _items.Exists(item => !item.IsTouched && !wanted.Contains(item.Need));
    }
}

/// <summary>One line of the checklist (准备项).</summary>
public sealed class PreparationItem
{
    public const int TextLength = 300;
    public const int NoteLength = 200;

    private PreparationItem() { } // EF Core

    internal PreparationItem(PreparationNeed need) => (Touchpoint, Text, IsAlert) = (need.Touchpoint, need.Text, need.IsAlert);

    public int Id { get; private set; }
    public int InteractionId { get; private set; }
    public Touchpoint Touchpoint { get; private set; }
    public string Text { get; private set; } = "";
    public bool IsAlert { get; private set; }
    public bool IsArranged { get; private set; }

    /// <summary>What was arranged (安排情况), and how it went.</summary>
    public string Note { get; private set; } = "";
    public Reception? Reception { get; private set; }
    public DateTime? NotedAt { get; private set; }
    public int? NotedBy { get; private set; }
    public Guid Version { get; private set; }
    public bool IsTouched => NotedAt is not null;
    internal PreparationNeed Need => new(Touchpoint, Text, IsAlert);

    public void Tell(bool isArranged, string note, Reception? reception, Entered entered)
        => (IsArranged, Note, Reception, NotedAt, NotedBy) = (isArranged, note, reception, entered.At, entered.By);
}

/// <summary>How the customer took what was arranged (接受反应).</summary>
public enum Reception
{
    Pleased,
    Indifferent,
    Displeased,
}

/// <summary>Named questions about preparations (接待准备查询).</summary>
public static class PreparationQueries
{
    extension(IQueryable<Preparation> preparations)
    {
        public IQueryable<Preparation> VisibleTo(StaffScope staff)
            => preparations.Within(staff.Reads, staff, p => p.Interaction.Customer.TeamId, p => p.Interaction.Customer.OwnerId);
    }
}
