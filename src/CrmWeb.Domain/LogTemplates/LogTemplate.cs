namespace CrmWeb.Domain.LogTemplates;

/// <summary>Words kept for logging what happens again and again (互动模板): one's own, or a team's.</summary>
public sealed class LogTemplate
{
    public const int NameLength = 60;

    private LogTemplate() { } // EF Core

    public LogTemplate(LogTemplateWords words, int staffId, Guid formId)
    {
        (StaffId, FormId) = (staffId, formId);
        Tell(words);
    }

    public int Id { get; private set; }
    public string Name { get; private set; } = "";
    public string Subject { get; private set; } = "";
    public string Notes { get; private set; } = "";
    public string NextStep { get; private set; } = "";

    /// <summary>Who made it.</summary>
    public int StaffId { get; private set; }

    /// <summary>The team that it is for; none for its maker alone.</summary>
    public int? TeamId { get; private set; }
    public Guid? FormId { get; private set; }
    public Guid Version { get; private set; }

    public void Tell(LogTemplateWords words)
        => (Name, Subject, Notes, NextStep, TeamId) = (words.Name, words.Subject, words.Notes, words.NextStep, words.TeamId);
}

/// <summary>What a template says and whom it is for (模板内容).</summary>
public sealed record LogTemplateWords(string Name, string Subject, string Notes, string NextStep, int? TeamId);
