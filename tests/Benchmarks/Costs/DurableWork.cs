namespace ContactFunctions.Benchmarks.Costs;

/// <summary>What orchestrations did, counted in the local engine; the model says what the same does on Azure Storage.</summary>
/// <param name="Starts">Instances, and histories that began anew.</param>
/// <param name="Events">Signals to an instance.</param>
/// <param name="Steps">Episodes: each is an execution of the orchestrator, replay included.</param>
/// <param name="Fired">Timers that were not cancelled before their time.</param>
/// <param name="Looks">Questions for the state of an instance.</param>
internal sealed record DurableWork(double Starts, double Events, double Steps, double Activities, double Timers, double Fired, double Looks)
{
    public static DurableWork operator *(DurableWork work, double times) => new(
        work.Starts * times, work.Events * times, work.Steps * times, work.Activities * times, work.Timers * times, work.Fired * times, work.Looks * times);
}
