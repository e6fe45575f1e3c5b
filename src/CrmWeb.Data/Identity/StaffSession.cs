namespace CrmWeb.Data.Identity;

/// <summary>One signed-in browser (登录会话); while its row stands the cookie is good, and deleting it ends the session at once.</summary>
public sealed class StaffSession
{
    private StaffSession() { } // EF Core

    public StaffSession(int staffId, DateTime startedAt)
        => (Id, StaffId, StartedAt) = (Guid.NewGuid(), staffId, startedAt);

    public Guid Id { get; private set; }
    public int StaffId { get; private set; }
    public DateTime StartedAt { get; private set; }
}
