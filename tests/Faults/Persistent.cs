using System.Net;
using ContactFunctions.Harness;

namespace ContactFunctions.Faults.Tests;

/// <summary>
/// How a good client calls: the same request, with the same ids, until somebody answers it. Only silence and the two answers of the front
/// mean "again"; everything else, above all a 500, is an answer.
/// </summary>
internal static class Persistent
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(30);

    public static async Task<T> CallAsync<T>(Func<Task<T>> call, string what, CancellationToken ct)
        where T : class =>
        await Eventually.ResultAsync(() => TryAsync(call, ct), $"An answer to {what}", Bound, ct);

    public static Task CallAsync(Func<Task> call, string what, CancellationToken ct) =>
        CallAsync(
            async () =>
            {
                await call();
                return what;
            },
            what,
            ct);

    private static async Task<T?> TryAsync<T>(Func<Task<T>> call, CancellationToken ct)
        where T : class
    {
        try
        {
            return await call();
        }
        catch (HttpRequestException)
        {
            return null;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return null; // The client's own time limit.
        }
        catch (ApiProblem problem) when (problem.Status is HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable)
        {
            return null;
        }
    }
}
