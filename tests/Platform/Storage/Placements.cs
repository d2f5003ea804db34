using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Routing;

namespace ContactFunctions.Platform.Tests.Storage;

/// <summary>Placements that tests start from.</summary>
internal static class Placements
{
    public static readonly DateTimeOffset Start = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    public static Placement Waiting(string conversationId, int second = 0, int weight = 1) => new()
    {
        ConversationId = conversationId,
        Epoch = 1,
        Version = 1,
        State = ConversationState.Waiting,
        Channel = "chat",
        Queue = "support",
        Weight = weight,
        EnqueuedAt = Start.AddSeconds(second),
        EffectiveAt = Start.AddSeconds(second),
        TicketNumber = 0,
        Facts = [new Fact(1, FactKind.Queued, Start.AddSeconds(second), "support")],
    };

    public static Placement Over(long version) => Waiting("c1") with
    {
        Version = version,
        State = ConversationState.Closed,
        Facts = [new Fact(version, FactKind.ClosedBySystem, Start, "support")],
    };
}
