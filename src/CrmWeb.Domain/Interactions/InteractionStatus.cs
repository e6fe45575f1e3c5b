namespace CrmWeb.Domain.Interactions;

/// <summary>Whether an interaction took place (互动状态): planned 计划中, done 已完成, missed 未进行. Missed ones stay visible.</summary>
public enum InteractionStatus
{
    Planned,
    Done,
    Missed,
}
