using ContactFunctions.Harness;

namespace ContactFunctions.Benchmarks.Days;

/// <summary>As a page does it: what got no answer, or a fault of ours, is asked again, unchanged.</summary>
internal static class Again
{
    private const int TriesMax = 60;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public static async Task<T> UntilAsync<T>(Func<Task<T>> call)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await call();
            }
            catch (Exception fault) when (tries < TriesMax && IsPassing(fault))
            {
                await Task.Delay(Pause, TimeProvider.System);
            }
        }
    }

    public static Task UntilAsync(Func<Task> call) => UntilAsync(async () => { await call(); return true; });

    private static bool IsPassing(Exception fault) => fault switch
    {
        ApiProblem problem => (int)problem.Status >= 500 && problem.Code != "busy",
        HttpRequestException or TaskCanceledException or IOException => true,
        _ => false,
    };
}
