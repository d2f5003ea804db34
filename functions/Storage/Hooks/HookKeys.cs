using ContactFunctions.Domain.Hooks;

namespace ContactFunctions.Functions.Storage.Hooks;

/// <summary>Table <c>Hooks</c>: one partition for each subscription, so that a delivery and what it is found by change in one transaction.</summary>
/// <remarks>
/// <list type="table">
/// <item><term><c>d|{inverted time}.{happening}</c></term><description>a delivery; the newest happening sorts first, which is the log</description></item>
/// <item><term><c>p|{due}|{delivery}</c></term><description>exists exactly while it is pending: what is due is the head of a range</description></item>
/// <item><term><c>x|{delivery}</c></term><description>exists exactly while it is dead: to be counted</description></item>
/// <item><term><c>s</c></term><description>how the subscription stands</description></item>
/// <item><term><c>k</c></term><description>the generation of its secret</description></item>
/// </list>
/// </remarks>
internal static class HookKeys
{
    public const string Deliveries = "d|";
    public const string Pendings = "p|";
    public const string Deads = "x|";
    public const string Standing = "s";
    public const string Secret = "k";

    public static string Delivery(string id) => Deliveries + id;

    public static string Pending(DateTimeOffset due, string id) => $"{Pendings}{KeyText.Moment(due)}|{id}";

    public static string Dead(string id) => Deads + id;

    /// <summary>Before everything that is due later.</summary>
    public static string PendingAfter(DateTimeOffset now) => $"{Pendings}{KeyText.Moment(now)}{KeyText.AfterSeparator}";

    public static string IdOfPending(string rowKey) => rowKey.Split('|', 3)[2];

    public static DateTimeOffset DueOfPending(string rowKey) => DateTimeOffset.ParseExact(
        rowKey.Split('|', 3)[1], "yyyyMMdd'T'HHmmssfffffff", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal);

    /// <summary>The mark that a delivery in this state is found by; null: none.</summary>
    public static string? MarkOf(Delivery delivery) => delivery.State switch
    {
        DeliveryState.Pending => Pending(delivery.NextAt, delivery.Id),
        DeliveryState.Dead => Dead(delivery.Id),
        DeliveryState.Delivered => null,
    };

    /// <summary>The end of a range over a prefix.</summary>
    public static string EndOf(string prefix) => $"{prefix[..^1]}{KeyText.AfterSeparator}";
}
