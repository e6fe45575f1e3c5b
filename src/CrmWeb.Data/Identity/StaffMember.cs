using Microsoft.AspNetCore.Identity;

namespace CrmWeb.Data.Identity;

/// <summary>A member of our staff who signs in (员工账号); the domain knows only its number, <c>StaffId</c>.</summary>
public sealed class StaffMember : IdentityUser<int>
{
    private StaffMember() { } // EF Core

    public StaffMember(string email, string displayName, int? teamId = null, string? language = null)
        : base(email)
        => (Email, DisplayName, TeamId, Language) = (email, displayName, teamId, language);

    public string DisplayName { get; private set; } = "";

    public int? TeamId { get; private set; }

    /// <summary>The culture that this person reads, such as <c>zh-CN</c>; null follows the browser, then the company.</summary>
    public string? Language { get; private set; }

    /// <summary>When this account was closed (停用); a closed account keeps its history and cannot sign in.</summary>
    public DateTime? DisabledAt { get; private set; }

    public bool IsDisabled => DisabledAt is not null;

    public void Rename(string displayName) => DisplayName = displayName;

    public void MoveTo(int? teamId) => TeamId = teamId;

    public void Speak(string? language) => Language = language;

    public void Disable(DateTime at) => DisabledAt ??= at;

    public void Enable() => DisabledAt = null;
}
