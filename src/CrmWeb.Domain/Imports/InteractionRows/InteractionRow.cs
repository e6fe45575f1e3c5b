using CrmWeb.Domain.Imports.CustomerRows;
using CrmWeb.Domain.Interactions;

namespace CrmWeb.Domain.Imports.InteractionRows;

/// <summary>One row of a file of interactions (互动行) as read.</summary>
/// <param name="Of">The customer whom it was with.</param>
/// <param name="Author">Who of our staff took part, by name or e-mail address; empty for whoever imports.</param>
/// <param name="Attendees">The names of the people at the customer who took part.</param>
public sealed record InteractionRow(CustomerRow Of, string Author, IReadOnlyList<string> Attendees, InteractionFacts Facts)
{
    public long Line => Of.Line;
}
