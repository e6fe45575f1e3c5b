using CrmWeb.Domain.Value;

namespace CrmWeb.Domain.Workers;

/// <summary>The row of a long piece of work (长时任务): a process carries it out, a person may stop it, and it is taken up again when its process was killed.</summary>
public interface ILongJob
{
    int Id { get; }
    RunStatus Status { get; }

    /// <summary>Machine and process that carry it out, and their last sign of life.</summary>
    string Worker { get; }
    DateTime? BeatAt { get; }

    /// <summary>Progress (进度) in per cent.</summary>
    int Progress { get; }
    DateTime? CancelAskedAt { get; }
    bool IsOpen { get; }

    void Start(string worker, DateTime at);
    void Cancel(DateTime at);
    void Fail(string error, DateTime at);
}
