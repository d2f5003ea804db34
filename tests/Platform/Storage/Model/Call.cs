using ContactFunctions.Domain.Routing.Ledger;

namespace ContactFunctions.Platform.Tests.Storage.Model;

/// <summary>What one step asked for and what was stored on its behalf: what it is told has to agree.</summary>
internal sealed class Call
{
    private static readonly AsyncLocal<Call?> Running = new();

    /// <summary>The step on whose behalf the present code runs.</summary>
    public static Call? Current
    {
        get => Running.Value;
        set => Running.Value = value;
    }

    /// <summary>The claims of its matching passes; each rests on the moment of its snapshot.</summary>
    public List<(Claim Claim, DateTimeOffset TakenAt)> Planned { get; } = [];

    /// <summary>The changes of placements that it stored, as conversation and version.</summary>
    public List<(string Conversation, long Version)> Stored { get; } = [];
}
