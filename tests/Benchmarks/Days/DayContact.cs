using System.Collections.Concurrent;
using ContactFunctions.Harness;

namespace ContactFunctions.Benchmarks.Days;

/// <summary>One who writes on that day, what they will do, and what came of it.</summary>
/// <param name="At">After the beginning, on the clock.</param>
/// <param name="HourOfDay">0 to 23.</param>
internal sealed record DayContact(int Number, TimeSpan At, int HourOfDay)
{
    private readonly TaskCompletionSource<OperatorApi> answered = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>By text message instead of chat.</summary>
    public bool IsText { get; init; }

    /// <summary>Goes before anybody answers.</summary>
    public bool Leaves { get; init; }

    public bool IsTransferred { get; init; }

    public bool HasFile { get; init; }

    /// <summary>Writes again after the end, in a chat that continues this one.</summary>
    public bool ComesBack { get; init; }

    /// <summary>Questions, each with an answer.</summary>
    public int Turns { get; init; }

    /// <summary>Before each message, of either side.</summary>
    public TimeSpan Think { get; init; }

    /// <summary>Everything that was answered with 2xx, by either side.</summary>
    public ConcurrentQueue<string> Said { get; } = [];

    public string Mark => $"contact {Number:0000}";

    public string? Conversation { get; set; }

    public DayEnd End { get; set; }

    /// <summary>Milliseconds from its beginning to the operator who took it; 0 while nobody did.</summary>
    public double WaitedMs { get; set; }

    public Task<OperatorApi> Answered => answered.Task;

    public bool IsTakenBy(OperatorApi person) => answered.TrySetResult(person);
}
