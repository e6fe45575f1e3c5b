namespace CrmWeb.Domain.Interactions;

/// <summary>Who began the contact (互动方向): the customer came to us, or we went to the customer.</summary>
public enum Direction
{
    In,
    Out,
}
