using System.Text.Json.Serialization;
using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Customers;

namespace ContactFunctions.Domain.Evidence.Export;

/// <summary>The first line: which conversation it is, and what was known of it at the moment of the export.</summary>
public sealed record ConversationFacts
{
    public const string FormatName = "contactfunctions/2";

    [JsonPropertyOrder(-1)]
    public string Format { get; init; } = FormatName;

    public required string ConversationId { get; init; }

    public required string Channel { get; init; }

    public required string Queue { get; init; }

    public required ConversationState State { get; init; }

    public required int Epoch { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>Null while it goes on.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    public required CustomerCard Customer { get; init; }

    /// <summary>Both addresses of a channel that has them.</summary>
    public string? Ours { get; init; }

    public string? Theirs { get; init; }

    public PageVisited? Page { get; init; }

    /// <summary>Staff id of whoever owned it last.</summary>
    public string? Operator { get; init; }

    public LegalHold? Hold { get; init; }

    public DateTimeOffset? ErasedAt { get; init; }

    public static ConversationFacts Of(ConversationHead head) => new()
    {
        ConversationId = head.Id,
        Channel = head.Channel,
        Queue = head.Queue,
        State = head.State,
        Epoch = head.Epoch,
        OpenedAt = head.CreatedAt,
        EndedAt = head.EndedAt,
        Customer = head.Customer,
        Ours = head.Address?.Ours,
        Theirs = head.Address?.Theirs,
        Page = head.Page,
        Operator = head.Owner,
        Hold = head.Hold,
        ErasedAt = head.ErasedAt,
    };
}
