namespace CrmWeb.Domain.Value.Moves;

/// <summary>Where a customer stood in a run (所处位置): in a tier, among the lost, or outside for another reason, as before its first purchase.</summary>
public enum MovePlace
{
    Gold,
    Silver,
    Copper,
    Iron,
    Lost,
    Outside,
}

/// <summary>Places told from tiers and back (位置与等级的换算).</summary>
public static class MovePlaces
{
    /// <summary>The tier of a place; none for the lost and those outside.</summary>
    public static PyramidTier? Tier(this MovePlace place) => place < MovePlace.Lost ? (PyramidTier)place : null;

    public static MovePlace Of(PyramidTier? tier, NotRankedReason? notRanked) => tier switch
    {
        { } known => (MovePlace)known,
        null when notRanked == NotRankedReason.Lost => MovePlace.Lost,
        _ => MovePlace.Outside,
    };
}
