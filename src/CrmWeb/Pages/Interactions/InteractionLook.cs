using CrmWeb.Domain.Interactions;

namespace CrmWeb.Pages.Interactions;

/// <summary>How interactions look (互动外观): a drawing per channel and a colour per status.</summary>
public static class InteractionLook
{
    public static string Icon(Channel channel) => channel switch
    {
        Channel.Visit => "person",
        Channel.Phone => "phone",
        Channel.Email => "mail",
        Channel.InstantMessage => "chat",
        Channel.Web => "globe",
        Channel.CallCentre => "users",
        _ => "calendar",
    };

    public static string Pill(InteractionStatus status) => status switch
    {
        InteractionStatus.Done => "pill ok",
        InteractionStatus.Missed => "pill bad",
        _ => "pill warn",
    };
}
