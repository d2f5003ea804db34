using System.ComponentModel.DataAnnotations;

namespace ContactFunctions.Functions.Hosting.Shedding;

/// <summary>
/// Section <c>Shedding</c>: past which load a new contact is told to come later, so that running conversations stay fast. Each host looks at
/// itself. Pages that anybody may read are let go first, at <see cref="ReadsShare"/> of each limit; a limit counts once it was kept for
/// <see cref="EnterSeconds"/>, and ends once the load was below <see cref="LeaveShare"/> of it for <see cref="LeaveSeconds"/>.
/// </summary>
public sealed class SheddingOptions
{
    public const string Section = "Shedding";

    /// <summary>
    /// New contacts that this host takes in at the same time. Twice as many wait for a turn, <see cref="TurnSeconds"/> at most; the others are told
    /// to come later at once. Default 16, 1 to 100,000.
    /// </summary>
    [Range(1, 100_000)]
    public int ContactsMax { get; init; } = 16;

    /// <summary>Default 2, 0.1 to 60.</summary>
    [Range(0.1, 60)]
    public double TurnSeconds { get; init; } = 2;

    /// <summary>Requests under way in this host. Default 80, below what an instance is given at once in Azure (100); 1 to 100,000.</summary>
    [Range(1, 100_000)]
    public int RequestsMax { get; init; } = 80;

    /// <summary>Milliseconds that work waits for a thread. Default 500, 10 to 60,000.</summary>
    [Range(10, 60_000)]
    public int LagMillisecondsMax { get; init; } = 500;

    /// <summary>Milliseconds that a message of a running conversation takes, the mean of five seconds; storage makes most of it. Default 1,500, 10 to 60,000.</summary>
    [Range(10, 60_000)]
    public int MessageMillisecondsMax { get; init; } = 1_500;

    /// <summary>Conversations that wait in all queues together. Default 5,000, 1 to 1,000,000. Queues have limits of their own besides.</summary>
    [Range(1, 1_000_000)]
    public int WaitingMax { get; init; } = 5_000;

    /// <summary>Share of each limit from which anonymous reads are refused. Default 0.8, 0.1 to 1.</summary>
    [Range(0.1, 1)]
    public double ReadsShare { get; init; } = 0.8;

    /// <summary>Share of a limit below which it is over. Default 0.7, 0.1 to 1.</summary>
    [Range(0.1, 1)]
    public double LeaveShare { get; init; } = 0.7;

    /// <summary>Default 2, 0 to 60.</summary>
    [Range(0, 60)]
    public double EnterSeconds { get; init; } = 2;

    /// <summary>Default 5, 0 to 600.</summary>
    [Range(0, 600)]
    public double LeaveSeconds { get; init; } = 5;

    /// <summary>Seconds after which a refused contact may ask again, at least. Default 15, 1 to 600.</summary>
    [Range(1, 600)]
    public int RetrySeconds { get; init; } = 15;

    /// <summary>Whether a refused contact may leave a message. Default true.</summary>
    public bool LeaveMessage { get; init; } = true;
}
