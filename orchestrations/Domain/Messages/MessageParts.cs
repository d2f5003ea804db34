namespace ContactFunctions.Domain.Messages;

/// <summary>What a message carries besides its text.</summary>
public sealed record MessageParts
{
    public static MessageParts None { get; } = new();

    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>Answers that the other side may choose from with one tap, in their order.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Id of the message that this one is about; null: none.</summary>
    public string? Refers { get; init; }

    /// <summary>Tells one content from another; empty when there is nothing besides the text.</summary>
    public string Fingerprint => this is { Attachments: [], Choices: [], Refers: null }
        ? ""
        : Canonical.Digest([.. Attachments.Select(file => file.Id), "choices", .. Choices, "refers", Refers]);
}
