namespace ContactFunctions.Platform.Tests.Storage.Model;

/// <summary>
/// Holds every request and every answer of a round until it is its turn; whose turn it is, is a matter of luck. All that runs between two
/// turns runs on the calling thread, so one seed is one order.
/// </summary>
internal sealed class Traffic
{
    /// <summary>More turns than any round needs: beyond it somebody goes round in circles.</summary>
    private const int TurnsMax = 5_000;

    /// <summary>An answer to several at once goes by another thread: the last steps of such a call are waited for.</summary>
    private const int LooksMax = 20_000;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(1);

    private readonly List<TaskCompletionSource> waiting = [];
    private Random? luck;

    /// <summary>Null while there is no round, or one without bad luck: then nothing is held.</summary>
    public Random? Luck => luck;

    public Task TurnAsync()
    {
        if (luck is null) return Task.CompletedTask;
        var turn = new TaskCompletionSource();
        lock (waiting) waiting.Add(turn);
        return turn.Task;
    }

    /// <summary>Starts all of them and gives turns until nobody wants one any more.</summary>
    /// <returns>False when they are not done then.</returns>
    public bool Run(IEnumerable<Func<Task>> steps, int seed)
    {
        luck = new Random(seed);
        var all = Task.WhenAll(steps.Select(step => step()).ToList());
        for (var (turns, looks) = (0, 0); turns < TurnsMax && looks < LooksMax;)
        {
            if (Next() is { } turn)
            {
                turns++;
                turn.SetResult();
            }
            else if (all.Wait(Look))
            {
                luck = null;
                return true;
            }
            else
            {
                looks++;
            }
        }

        return false;
    }

    private TaskCompletionSource? Next()
    {
        lock (waiting)
        {
            if (waiting.Count == 0) return null;
            var chosen = waiting[luck!.Next(waiting.Count)];
            waiting.Remove(chosen);
            return chosen;
        }
    }
}
