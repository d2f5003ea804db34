namespace ContactFunctions.AppHost.Readiness;

/// <summary>Asks the app itself whether a conversation can start.</summary>
internal static class Health
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    /// <exception cref="SetupException">The app was not healthy within a bound; the message carries its last answer.</exception>
    public static async Task WaitAsync(Uri app, TimeProvider time, CancellationToken cancellation)
    {
        using var client = new HttpClient { BaseAddress = app };
        var started = time.GetTimestamp();
        var last = "no answer";
        while (time.GetElapsedTime(started) < Bound)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("api/health", UriKind.Relative), cancellation);
                if (answer.IsSuccessStatusCode)
                    return;
                last = $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(cancellation)}";
            }
            catch (HttpRequestException e)
            {
                last = e.Message;
            }
            await Task.Delay(Interval, time, cancellation);
        }
        throw new SetupException($"The app is not healthy after {Bound.TotalSeconds:0} s; the last answer of /api/health was: {last}");
    }
}
