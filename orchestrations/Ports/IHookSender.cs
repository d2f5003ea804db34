using ContactFunctions.Domain.Hooks;

namespace ContactFunctions.Ports;

/// <summary>Calls another system, and tells what it is to check the signature by.</summary>
public interface IHookSender
{
    /// <summary>One signed POST, never repeated by itself. Whatever goes wrong is in the answer.</summary>
    Task<HookAnswer> PostAsync(HookCall call, CancellationToken cancellation);

    /// <summary>The same with an event of its own, <c>webhook.test</c>, about nothing.</summary>
    Task<HookAnswer> TestAsync(Subscription subscription, string key, SecretVersion secret, CancellationToken cancellation);

    /// <summary>What the receiver checks signatures with; null when no secret is configured.</summary>
    string? SecretOf(string subscription, int generation);
}

/// <param name="Key">The receiver tells repeats by it.</param>
/// <param name="Event">Name of the event.</param>
public sealed record HookCall(string Subscription, string Address, string Key, string Event, string Body, SecretVersion Secret);
