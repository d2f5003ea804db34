using System.Collections.Concurrent;

namespace ContactFunctions.Emulators.SignalR;

internal sealed class ServiceHubs(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, ServiceHub> hubs = new(StringComparer.Ordinal);

    /// <summary>A hub exists as soon as somebody names it, as in the service.</summary>
    public ServiceHub this[string name] => hubs.GetOrAdd(name.ToLowerInvariant(), _ => new ServiceHub(clock));
}
