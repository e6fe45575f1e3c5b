namespace CrmWeb.Domain.Value.Moves;

/// <summary>Where a customer stood in a run (所处位置): in a tier, among the lost, without a purchase yet, or not counted at all.</summary>
public enum MovePlace
{
    Gold,
    Silver,
    Copper,
    Iron,
    Lost,
    NoPurchase,

    /// <summary>Archived, the account of unnamed buyers, or not known to the run.</summary>
    Outside,
}

/// <summary>Places told from tiers and back (位置与等级的换算).</summary>
public static class MovePlaces
{
    /// <summary>The tier of a place; none for those not ranked.</summary>
    public static PyramidTier? Tier(this MovePlace place) => place < MovePlace.Lost ? (PyramidTier)place : null;

    public static MovePlace Of(PyramidTier? tier, NotRankedReason? notRanked) => tier switch
    {
        { } known => (MovePlace)known,
        null when notRanked == NotRankedReason.Lost => MovePlace.Lost,
        null when notRanked == NotRankedReason.NoPurchase => MovePlace.NoPurchase,
        _ => MovePlace.Outside,
    };
}
