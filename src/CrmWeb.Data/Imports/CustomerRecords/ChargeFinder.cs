using CrmWeb.Data.Imports.Records;
using CrmWeb.Domain.Access;
using CrmWeb.Domain.Imports;
using CrmWeb.Domain.Imports.CustomerRows;

namespace CrmWeb.Data.Imports.CustomerRecords;

/// <summary>Reads who shall be in charge of a customer (归属判定), and keeps it within the importer's reach.</summary>
internal sealed class ChargeFinder(RecordWork work)
{
    /// <param name="usual">Who is in charge where the row says nothing.</param>
    public Charge Of(CustomerRow row, Charge usual, List<Fault> faults)
    {
        var charge = usual;
        if (row.Owner.Length > 0)
            charge = OwnedBy(row, usual, faults);
        if (row.Team.Length > 0)
            charge = work.Staff.Team(row.Team) is { } team ? charge with { TeamId = team } : Blamed(row, ImportField.Team, FaultKind.UnknownTeam, row.Team, charge, faults);
        return faults.Count == 0 && charge != usual && !IsWithinReach(charge)
            ? Blamed(row, row.Owner.Length > 0 ? ImportField.Owner : ImportField.Team, FaultKind.BeyondReach, row.Owner.Length > 0 ? row.Owner : row.Team, charge, faults)
            : charge;
    }

    // Who gets a customer takes it into the own team, unless it is in charge already.
    private Charge OwnedBy(CustomerRow row, Charge usual, List<Fault> faults)
        => usual.OwnerId is { } known && work.Staff.Anybody(row.Owner)?.Id == known ? usual
            : work.Staff.Staff(row.Owner) is not { } owner ? Blamed(row, ImportField.Owner, FaultKind.UnknownOwner, row.Owner, usual, faults)
            : new Charge(owner.TeamId ?? usual.TeamId, owner.Id);

    private bool IsWithinReach(Charge charge) => work.Rights.Reach switch
    {
        Reach.Company => true,
        Reach.Team => work.Rights.TeamIds.Contains(charge.TeamId),
        _ => false,
    };

    private static Charge Blamed(CustomerRow row, ImportField field, FaultKind kind, string text, Charge charge, List<Fault> faults)
    {
        faults.Add(new Fault(row.Line, field, kind, Fault.Shorten(text)));
        return charge;
    }
}
