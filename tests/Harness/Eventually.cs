namespace ContactFunctions.Harness;

/// <summary>
/// The one way to wait for another process: ask until it is so, or fail at a bound. Inside one process wait for a signal instead, or move
/// a <see cref="ManualTime"/>.
/// </summary>
public static class Eventually
{
    public static readonly TimeSpan DefaultBound = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits until <paramref name="condition"/> holds.</summary>
    /// <param name="what">Completes the sentence "… did not happen within …".</param>
    public static Task TrueAsync(
        Func<Task<bool>> condition, string what, TimeSpan? within = null, CancellationToken cancellation = default) =>
        ResultAsync(async () => await condition() ? new object() : null, what, within, cancellation);

    /// <inheritdoc cref="TrueAsync(Func{Task{bool}}, string, TimeSpan?, CancellationToken)"/>
    public static Task TrueAsync(Func<bool> condition, string what, TimeSpan? within = null, CancellationToken cancellation = default) =>
        TrueAsync(() => Task.FromResult(condition()), what, within, cancellation);

    /// <summary>Waits until <paramref name="ask"/> answers something else than null, and returns it.</summary>
    /// <exception cref="TimeoutException">It answered null for all of <paramref name="within"/>.</exception>
    public static async Task<T> ResultAsync<T>(
        Func<Task<T?>> ask, string what, TimeSpan? within = null, CancellationToken cancellation = default)
        where T : class
    {
        var time = TimeProvider.System;
        var bound = within ?? DefaultBound;
        var started = time.GetTimestamp();
        while (true)
        {
            if (await ask() is { } answer)
                return answer;
            if (time.GetElapsedTime(started) > bound)
                throw new TimeoutException($"{what} did not happen within {bound}.");
            await Task.Delay(Interval, time, cancellation);
        }
    }
}
