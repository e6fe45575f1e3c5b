namespace CrmWeb.Domain.Imports.CustomerRows;

/// <summary>Who is in charge of a customer (归属): the team, and the member of staff where there is one.</summary>
public sealed record Charge(int TeamId, int? OwnerId);
