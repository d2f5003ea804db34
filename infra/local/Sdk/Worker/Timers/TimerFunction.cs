using ContactFunctions.LocalWorker.Functions;
using ContactFunctions.LocalWorker.Invocations;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.LocalWorker.Timers;

/// <summary>One timer function while this host holds the lease: waits, runs, remembers; one run at a time.</summary>
internal sealed class TimerFunction(
    FunctionMethod function,
    TimerTriggerAttribute trigger,
    TimerSchedule schedule,
    TimerTable table,
    IServiceProvider services,
    InvocationPipeline pipeline,
    TimeProvider clock,
    ILogger logger)
{
    /// <summary>Longest single wait, well inside what a timer takes.</summary>
    private static readonly TimeSpan WaitMax = TimeSpan.FromDays(7);

    private readonly bool monitored = trigger.UseMonitor && schedule.CanBeMonitored(clock.GetUtcNow().UtcDateTime);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <param name="firing">Cancelled: begin no further run.</param>
    /// <param name="running">Cancelled: the lease is lost, end a run that is under way.</param>
    public async Task RunAsync(CancellationToken firing, CancellationToken running)
    {
        try
        {
            var status = monitored ? await RecallAsync(firing) : null;
            var pastDue = status is not null && Now > Due(status);
            status ??= new ScheduleStatus { Next = schedule.Next(Now) };
            if (pastDue || trigger.RunOnStartup)
                status = await FireAsync(status, pastDue, early: null, running);
            while (true)
            {
                await WaitAsync(status.Next, firing);
                status = await FireAsync(status, isPastDue: false, early: status.Next, running);
            }
        }
        catch (OperationCanceledException) when (firing.IsCancellationRequested)
        {
            // The host is stopping, or another one runs timers now.
        }
    }

    /// <summary>Worked out anew from what is stored, because the schedule may have changed since.</summary>
    private DateTime Due(ScheduleStatus status) => schedule.Next(status.Last == default ? status.LastUpdated : status.Last);

    private async Task WaitAsync(DateTime due, CancellationToken cancellation)
    {
        for (var left = due - Now; left > TimeSpan.Zero; left = due - Now)
            await Task.Delay(left < WaitMax ? left : WaitMax, clock, cancellation);
        cancellation.ThrowIfCancellationRequested();
    }

    /// <param name="status">As it was before this run.</param>
    /// <param name="isPastDue">Told to the function.</param>
    /// <param name="early">The occurrence this run is for, should the clock not have reached it quite.</param>
    /// <param name="running">Ends the run.</param>
    private async Task<ScheduleStatus> FireAsync(ScheduleStatus status, bool isPastDue, DateTime? early, CancellationToken running)
    {
        var began = early > Now ? early.Value : Now;
        await InvokeAsync(new TimerInfo { ScheduleStatus = monitored ? status : null, IsPastDue = isPastDue }, running);
        var after = new ScheduleStatus { Last = began, Next = schedule.Next(began), LastUpdated = began };
        if (monitored)
            await RememberAsync(after, running);
        return after;
    }

    private async Task InvokeAsync(TimerInfo info, CancellationToken running)
    {
        await using var invocation = new InvocationContext(function, services, running) { Payload = info };
        try
        {
            await pipeline.RunAsync(invocation);
        }
        // The edge: a run that fails does not stop the schedule.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Log.FunctionFailed(logger, function.Name, invocation.InvocationId, e);
        }
    }

    private async Task<ScheduleStatus?> RecallAsync(CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return await table.ReadStatusAsync(function.Id, cancellation);
            }
            // Without it the first run cannot be placed, so it waits for storage.
            catch (Exception e) when (TimerHost.IsStorageFailure(e) && !cancellation.IsCancellationRequested)
            {
                Log.TimersWithoutStorage(logger, e);
                await Task.Delay(TimerLease.RenewEvery, clock, cancellation);
            }
        }
    }

    private async Task RememberAsync(ScheduleStatus status, CancellationToken running)
    {
        try
        {
            await table.WriteStatusAsync(function.Id, status, running);
        }
        // The next run writes again; lost meanwhile, this one would be repeated as past due.
        catch (Exception e) when (TimerHost.IsStorageFailure(e))
        {
            Log.TimersWithoutStorage(logger, e);
        }
    }
}
