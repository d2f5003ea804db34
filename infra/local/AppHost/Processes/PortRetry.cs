namespace ContactFunctions.AppHost.Processes;

/// <summary>Starts something that listens, again with other ports when somebody took one of them.</summary>
internal static class PortRetry
{
    public const int TriesMax = 5;

    /// <param name="start">Chooses its ports, and stops what it had started before it throws.</param>
    /// <exception cref="PortTakenException">So it was at each of the <see cref="TriesMax"/> tries.</exception>
    public static async Task<T> StartAsync<T>(Func<Task<T>> start)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await start();
            }
            catch (PortTakenException) when (tries < TriesMax)
            {
                // The next try chooses other ports.
            }
        }
    }
}
