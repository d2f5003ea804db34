using ContactFunctions.Domain.Process;

namespace ContactFunctions.Ports;

/// <summary>The durable instance of each conversation. One per conversation and epoch, walking the course it was last told.</summary>
public interface IProcess
{
    /// <summary>Starts the instance; harmless when it runs already.</summary>
    Task StartAsync(Course course, CancellationToken cancellation);

    /// <summary>Tells the instance a newer course. Dropped without a sound when there is no such instance.</summary>
    Task SignalAsync(Course course, CancellationToken cancellation);

    /// <summary>Whether the instance is there and not finished.</summary>
    Task<bool> IsLiveAsync(string instanceId, CancellationToken cancellation);
}
