using ContactFunctions.DurableEngine.Histories;
using ContactFunctions.DurableEngine.Instances;
using ContactFunctions.DurableEngine.Replay;
using Microsoft.DurableTask;

namespace ContactFunctions.DurableEngine.Buckets;

/// <summary>Calls activities, at most so many at a time.</summary>
internal sealed class ActivityRunner(IDurableFunctions functions, DataConverter converter, int concurrencyMax)
{
    private readonly SemaphoreSlim _gate = new(concurrencyMax);

    /// <returns>The outcome; an exception of the activity is one.</returns>
    /// <exception cref="OperationCanceledException">The host stops, so nobody knows the outcome.</exception>
    public async Task<ActivityDone> RunAsync(string instanceId, string executionId, ActivityScheduled call, CancellationToken stopping)
    {
        await _gate.WaitAsync(stopping);
        try
        {
            if (functions.FindActivity(call.Name) is not { } activity)
                return new(executionId, call.Id, null, Missing(call.Name));
            var result = await activity(new ActivityContext(call.Name, instanceId), call.Input, stopping);
            return new(executionId, call.Id, converter.Write(result, "activity's output"), null);
        }
        // The edge of the app's code: whatever it throws is the orchestrator's to see, unless it was asked to stop.
        catch (Exception e) when (e is not OperationCanceledException || !stopping.IsCancellationRequested)
        {
            return new(executionId, call.Id, null, Failure.From(e));
        }
        finally
        {
            _gate.Release();
        }
    }

    private static Failure Missing(string name) => new("ActivityTaskNotFound", $"There is no activity named '{name}'.", Final: true);
}
