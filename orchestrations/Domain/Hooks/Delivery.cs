using System.Globalization;

namespace ContactFunctions.Domain.Hooks;

/// <summary>On the wire in lower camel case.</summary>
public enum DeliveryState
{
    /// <summary>Called, or called again, at <see cref="Delivery.NextAt"/>.</summary>
    Pending,
    Delivered,

    /// <summary>Not called any more unless somebody wants it replayed.</summary>
    Dead,
}

/// <summary>One happening on its way to one subscription.</summary>
public sealed record Delivery
{
    /// <summary>Attempts that are kept, the newest.</summary>
    public const int AttemptsKeptMax = 20;

    public required string Subscription { get; init; }

    /// <summary>Sorts the newest happening first; see <see cref="IdOf"/>.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the happening.</summary>
    public required string Happening { get; init; }

    public required HookKind Kind { get; init; }

    public required string ConversationId { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What is sent, byte by byte the same each time.</summary>
    public required string Body { get; init; }

    public DeliveryState State { get; init; }

    /// <summary>Since when it is tried: handed over, or wanted again.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>When it is due, while it is pending; a call that is under way has moved it to its own end.</summary>
    public required DateTimeOffset NextAt { get; init; }

    /// <summary>Made since <see cref="Since"/>, those that are not kept included.</summary>
    public int Tries { get; init; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<Attempt> Attempts { get; init; } = [];

    /// <summary>Command id of whoever wanted it replayed last; null: nobody has.</summary>
    public string? ReplayedBy { get; init; }

    /// <summary>What the receiver tells repeats by: the same for every attempt and replay.</summary>
    public string Key => $"{Subscription}.{Happening}";

    public static string IdOf(DateTimeOffset at, string happening) =>
        string.Create(CultureInfo.InvariantCulture, $"{DateTimeOffset.MaxValue.UtcTicks - at.UtcTicks:D19}.{happening}");

    public static Delivery Of(string subscription, Happening happening, string body, DateTimeOffset now) => new()
    {
        Subscription = subscription,
        Id = IdOf(happening.At, happening.Id),
        Happening = happening.Id,
        Kind = happening.Kind,
        ConversationId = happening.ConversationId,
        At = happening.At,
        Body = body,
        Since = now,
        NextAt = now,
    };
}
