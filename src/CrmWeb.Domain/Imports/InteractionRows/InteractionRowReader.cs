using CrmWeb.Domain.Customers;
using CrmWeb.Domain.Imports.CustomerRows;
using CrmWeb.Domain.Interactions;

namespace CrmWeb.Domain.Imports.InteractionRows;

/// <summary>Turns the cells of a row into an interaction row (互动行识别), or names every bad cell of it.</summary>
/// <param name="now">What lies after it has not happened.</param>
public sealed class InteractionRowReader(FileLayout layout, RowRules rules, DateTime now)
{
    private const int StaffLength = 200;
    private const decimal HighestCost = 1_000_000_000m;

    public InteractionRow Read(long line, IReadOnlyList<string> cells, ICollection<Fault> faults)
    {
        var row = new RowCells(layout, rules, line, cells, faults);
        var notes = row.Lines(ImportField.Notes, Interaction.NotesLength);
        var facts = new InteractionFacts(
            Moment(row),
            row.Choice<Channel>(ImportField.Channel) ?? Channel.Phone,
            row.Choice<Direction>(ImportField.Direction) ?? Direction.Out,
            Subject(row, notes),
            notes,
            Kinds(row),
            row.Whole(ImportField.Tone, -InteractionFacts.MoodMost, InteractionFacts.MoodMost),
            row.Whole(ImportField.Arousal, -InteractionFacts.MoodMost, InteractionFacts.MoodMost),
            row.Whole(ImportField.Minutes, 0, InteractionFacts.LongestMinutes),
            Cost(row),
            IsReview: row.YesNo(ImportField.Review) ?? false);
        if (!facts.HasSoundMood)
            row.Blame(row.Has(ImportField.Tone) ? ImportField.Arousal : ImportField.Tone, FaultKind.Missing, 0);
        return new InteractionRow(CustomerKeys.Of(row, line), row.Text(ImportField.Author, StaffLength), row.Several(ImportField.Attendees), facts);
    }

    private DateTime Moment(RowCells row)
    {
        if (row.Day(ImportField.Date) is not { } day)
            return row.Has(ImportField.Date) ? now : row.Blame(ImportField.Date, FaultKind.Missing, now);

        var moment = MomentText.At(day, row.Cell(ImportField.Date), rules.Zone ?? TimeZoneInfo.Utc, now);
        return moment <= now ? moment : row.Blame(ImportField.Date, FaultKind.FutureDate, now);
    }

    // A note without a subject is called by its first words.
    private static string Subject(RowCells row, string notes)
    {
        var subject = row.Text(ImportField.Subject, Interaction.SubjectLength);
        if (subject.Length > 0 || row.Has(ImportField.Subject))
            return subject;

        var first = notes.Split('\n', 2)[0].Trim();
        return first.Length == 0 ? row.Blame(ImportField.Subject, FaultKind.Missing, "")
            : first.Length <= Interaction.SubjectLength ? first
            : string.Concat(first.AsSpan(0, Interaction.SubjectLength - 1), "…");
    }

    private static ContentKind Kinds(RowCells row)
    {
        var kinds = ContentKind.None;
        foreach (var part in row.Several(ImportField.Kinds))
            kinds |= ChoiceNames.TryRead<ContentKind>(part, out var kind) ? kind : row.Blame(ImportField.Kinds, FaultKind.UnknownChoice, ContentKind.None);
        return kinds;
    }

    private static decimal? Cost(RowCells row)
        => row.Number(ImportField.Cost) is not { } cost ? null
            : cost is >= 0 and <= HighestCost ? decimal.Round(cost, 2)
            : row.Blame<decimal?>(ImportField.Cost, FaultKind.OutOfRange, null);
}
