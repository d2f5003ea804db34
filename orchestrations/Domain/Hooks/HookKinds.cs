using System.Collections.Frozen;
using ContactFunctions.Domain.Messages;
using static ContactFunctions.Domain.Hooks.HookKind;

namespace ContactFunctions.Domain.Hooks;

/// <summary>How kinds are written, and which of them an entry of the record may be.</summary>
public static class HookKinds
{
    private static readonly FrozenDictionary<string, HookKind> ByName = Enum.GetValues<HookKind>().ToFrozenDictionary(NameOf, StringComparer.Ordinal);

    public static IEnumerable<string> Names => Enum.GetValues<HookKind>().Select(NameOf);

    public static string NameOf(HookKind kind) => kind switch
    {
        Opened => "conversation.opened",
        Queued => "conversation.queued",
        Assigned => "conversation.assigned",
        Transferred => "conversation.transferred",
        Idle => "conversation.idle",
        Resumed => "conversation.resumed",
        WrapUp => "conversation.wrapUp",
        Closed => "conversation.closed",
        Abandoned => "conversation.abandoned",
        Reopened => "conversation.reopened",
        Rated => "conversation.rated",
        SlaWarning => "conversation.slaWarning",
        SlaBreached => "conversation.slaBreached",
        MessageAdded => "message.added",
    };

    /// <summary>Null for null, and for what is no kind.</summary>
    public static HookKind? Read(string? name) => name is not null && ByName.TryGetValue(name, out var kind) ? kind : null;

    public static int BitOf(HookKind kind) => 1 << (int)kind;

    public static int BitsOf(IEnumerable<HookKind> kinds) => kinds.Aggregate(0, (bits, kind) => bits | BitOf(kind));

    /// <summary>What an entry may be, as bits. An end is both: whether wrap-up follows it, the entries after it tell.</summary>
    public static int BitsOf(Entry entry) => BitsOf(MayBe(entry));

    internal static IReadOnlyList<HookKind> MayBe(Entry entry) => (entry.Kind, entry.Event) switch
    {
        (EntryKind.Text, _) => [MessageAdded],
        (not EntryKind.Event, _) => [],
        (_, "opened") => [Opened, Queued],
        (_, "reopened") => [Reopened, Queued],
        (_, "queued" or "requeuedOnReturn" or "operatorLost" or "overflowed" or "moved") => [Queued],
        (_, "connected" or "forceAssigned") => [Assigned],
        (_, "transferredToQueue" or "transferAccepted" or "consultCompleted") => [Transferred],
        (_, "wentIdle") => [Idle],
        (_, "resumed") => [Resumed],
        (_, "closedByOperator" or "closedByCustomer" or "closedBySystem" or "forceClosed") => [WrapUp, Closed],
        (_, "wrapUpDone") => [Closed],
        (_, "customerLeft") => [Abandoned],
        (_, "rated") => [Rated],
        (_, { } clock) when clock.EndsWith("Warning", StringComparison.Ordinal) => [SlaWarning],
        (_, { } clock) when clock.EndsWith("Breach", StringComparison.Ordinal) => [SlaBreached],
        _ => [],
    };
}
