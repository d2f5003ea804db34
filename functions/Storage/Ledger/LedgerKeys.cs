using System.Globalization;
using ContactFunctions.Domain.Routing;

namespace ContactFunctions.Functions.Storage.Ledger;

/// <summary>Table <c>Routing</c>: one partition a routing domain, so that ticket, placement and operators change in one transaction.</summary>
/// <remarks>
/// <list type="table">
/// <item><term><c>c|{queue}|{day}</c></term><description>the last ticket number given out</description></item>
/// <item><term><c>l|{operator}|{device}</c></term><description>a lease: apart from the operator, so that heartbeats never break claims</description></item>
/// <item><term><c>o|{operator}</c></term><description>an operator: status, used units</description></item>
/// <item><term><c>r|{conversation}</c></term><description>the placement of every conversation that is not closed: it decides</description></item>
/// <item><term><c>w|{queue}|{effective time}|{conversation}</c></term><description>a ticket: there exactly while its placement waits, with a
/// copy of it; order of keys is order of the queue</description></item>
/// </list>
/// Every change of a waiting placement rewrites or deletes its ticket. So a claim proves by the ticket's ETag that the placement is
/// unchanged, and every other change proves it by the placement's own.
/// </remarks>
internal static class LedgerKeys
{
    public const string Partition = "default";

    public static string Counter(string queue, DateOnly day) =>
        $"c|{KeyText.Safe(queue)}|{day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}";

    public static DateOnly DayOfCounter(string counter) =>
        DateOnly.ParseExact(counter.AsSpan(counter.LastIndexOf(KeyText.Separator) + 1), "yyyyMMdd", CultureInfo.InvariantCulture);

    public static string Lease(string operatorId, string deviceId) => LeasesOf(operatorId) + KeyText.Safe(deviceId);

    public static string LeasesOf(string operatorId) => $"l|{KeyText.Safe(operatorId)}|";

    public static string Operator(string operatorId) => "o|" + KeyText.Safe(operatorId);

    public static string Placement(string conversationId) => "r|" + KeyText.Safe(conversationId);

    public static string Ticket(Placement placement) =>
        $"w|{KeyText.Safe(placement.Queue)}|{KeyText.Moment(placement.EffectiveAt)}|{KeyText.Safe(placement.ConversationId)}";
}
