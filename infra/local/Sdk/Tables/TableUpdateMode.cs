namespace Azure.Data.Tables;

/// <summary>What happens to stored properties that the entity does not carry: they stay, or they go.</summary>
public enum TableUpdateMode
{
    Merge = 0,
    Replace = 1,
}
