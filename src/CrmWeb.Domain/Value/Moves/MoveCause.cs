namespace CrmWeb.Domain.Value.Moves;

/// <summary>Whose doing a move between tiers is (变动原因).</summary>
public enum MoveCause
{
    /// <summary>The customer's own value made it.</summary>
    Own,

    /// <summary>Others made it: with the value of then the customer would stand there as well.</summary>
    Others,

    /// <summary>Its own value made a part of the way, others the rest.</summary>
    Both,
}

/// <summary>Tells own movement from being overtaken (变动归因), by the values at which the tiers of the later run begin.</summary>
/// <remarks>The value of then is held against the tiers of now: where it would lead is the others' doing, and the rest its own.</remarks>
public static class MoveCauses
{
    /// <param name="lowest">CLV at which each tier begins in the later run, gold first; none where it is empty.</param>
    public static MoveCause Of(PyramidTier from, PyramidTier to, decimal clvThen, IReadOnlyList<decimal?> lowest)
    {
        var held = TierOf(clvThen, lowest);
        var isDemotion = to > from;
        if (isDemotion ? held <= from : held >= from)
            return MoveCause.Own;

        return (isDemotion ? held >= to : held <= to) ? MoveCause.Others : MoveCause.Both;
    }

    private static PyramidTier TierOf(decimal clv, IReadOnlyList<decimal?> lowest)
    {
        // Without value there is nothing above iron, whatever the others have.
        for (var tier = 0; tier < lowest.Count && clv > 0; tier++)
        {
            if (clv >= lowest[tier])
                return (PyramidTier)tier;
        }

        return PyramidTier.Iron;
    }
}
