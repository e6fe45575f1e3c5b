using CrmWeb.Domain.Relationships;

namespace CrmWeb.Domain.BulkChanges;

/// <summary>What a person wants done (批量操作内容); each kind reads what it needs.</summary>
/// <param name="OwnerId">The new owner; none for nobody.</param>
/// <param name="Reason">Why the type changes, or what new owners must know.</param>
/// <param name="Title">The words of a care task.</param>
public sealed record BulkOrder(
    BulkKind Kind, int? OwnerId = null, RelationshipType Type = RelationshipType.Basic, string Reason = "", string Tag = "", string Title = "", DateOnly? DueOn = null);
