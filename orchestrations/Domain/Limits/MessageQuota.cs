namespace ContactFunctions.Domain.Limits;

/// <summary>How many texts one customer may write into one conversation, whichever hosts take them.</summary>
/// <param name="PerMinute">In 60 s, counted from the first text after the last 60 s were over.</param>
/// <param name="PerDay">In 24 h, counted likewise.</param>
public sealed record MessageQuota(int PerMinute, int PerDay)
{
    /// <summary>Everything is let in.</summary>
    public static MessageQuota Unlimited { get; } = new(int.MaxValue, int.MaxValue);
}

/// <summary>Which quota holds for whom.</summary>
/// <param name="OnPage">For customers who write on a page.</param>
/// <param name="FromAway">For phones, and whatever else carries texts in: the carrier cannot be told to come later.</param>
public sealed record MessageQuotas(MessageQuota OnPage, MessageQuota FromAway)
{
    public static MessageQuotas Unlimited { get; } = new(MessageQuota.Unlimited, MessageQuota.Unlimited);
}
