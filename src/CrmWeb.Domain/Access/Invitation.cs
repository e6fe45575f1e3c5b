namespace CrmWeb.Domain.Access;

/// <summary>A one-time link (邀请) by which somebody gets an account, or a member of staff a new password.</summary>
/// <remarks>Only a hash of its code is kept: who reads the database cannot open the link.</remarks>
public sealed class Invitation
{
    public const int EmailLength = 200;
    public const int NameLength = 100;
    public const int HashLength = 64;

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    private Invitation() { } // EF Core

    public Invitation(string email, string displayName, IReadOnlyList<StaffRole> roles, int teamId, string codeHash, int invitedBy, DateTime at, Guid formId)
        : this(email, displayName, codeHash, invitedBy, at)
    {
        StaffRoles.Check(roles);
        (Roles, TeamId, FormId) = (roles, teamId, formId);
    }

    /// <summary>For a member of staff who has forgotten the password.</summary>
    public Invitation(int staffId, string email, string displayName, string codeHash, int invitedBy, DateTime at)
        : this(email, displayName, codeHash, invitedBy, at)
        => StaffId = staffId;

    private Invitation(string email, string displayName, string codeHash, int invitedBy, DateTime at)
        => (Email, DisplayName, CodeHash, InvitedBy, InvitedAt, ExpiresAt) = (email, displayName, codeHash, invitedBy, at, at + Lifetime);

    public int Id { get; private set; }
    public string Email { get; private set; } = "";
    public string DisplayName { get; private set; } = "";
    public IReadOnlyList<StaffRole> Roles { get; private set; } = [];
    public int? TeamId { get; private set; }

    /// <summary>Whose password the link renews; none for a newcomer.</summary>
    public int? StaffId { get; private set; }
    public string CodeHash { get; private set; } = "";
    public int InvitedBy { get; private set; }
    public DateTime InvitedAt { get; private set; }
    public DateTime ExpiresAt { get; private set; }
    public DateTime? UsedAt { get; private set; }
    public DateTime? WithdrawnAt { get; private set; }
    public Guid? FormId { get; private set; }
    public Guid Version { get; private set; }

    public bool IsOpen(DateTime at) => UsedAt is null && WithdrawnAt is null && at <= ExpiresAt;

    public void Use(DateTime at)
    {
        if (!IsOpen(at))
            throw new RuleBrokenException("This link is used, withdrawn or too old.");

        UsedAt = at;
    }

    public void Withdraw(DateTime at)
    {
        if (UsedAt is not null)
            throw new RuleBrokenException("A link that was used cannot be withdrawn.");

        WithdrawnAt ??= at;
    }
}

/// <summary>Named questions about invitations (邀请查询).</summary>
public static class InvitationQueries
{
    extension(IQueryable<Invitation> invitations)
    {
        public IQueryable<Invitation> OpenAt(DateTime at)
            => invitations.Where(i => i.UsedAt == null && i.WithdrawnAt == null && i.ExpiresAt >= at);

        /// <summary>Invitations are the administrator's to handle and the auditor's to read.</summary>
        public IQueryable<Invitation> VisibleTo(StaffScope staff)
            => staff.Is(StaffRole.Administrator) || staff.Is(StaffRole.Auditor) ? invitations : invitations.Where(i => false);
    }
}
