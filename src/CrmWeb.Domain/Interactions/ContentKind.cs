namespace CrmWeb.Domain.Interactions;

/// <summary>What an interaction carried (互动内容): information 信息, emotion 情感, opinion or suggestion 意见/建议; several may hold.</summary>
[Flags]
public enum ContentKind
{
    None = 0,
    Information = 1,
    Emotion = 2,
    Opinion = 4,
}
