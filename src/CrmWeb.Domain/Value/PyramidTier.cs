namespace CrmWeb.Domain.Value;

/// <summary>Tier of the customer pyramid (客户金字塔): gold 金质, silver 银质, copper 铜质, iron 铁质.</summary>
public enum PyramidTier
{
    Gold,
    Silver,
    Copper,
    Iron,
}
