using System.Diagnostics;
using ContactFunctions.Domain.Hooks;
using ContactFunctions.Ports;
using ContactFunctions.Ports.Telemetry;
using Microsoft.Extensions.Options;

namespace ContactFunctions.Functions.Outgoing;

/// <summary>Calls subscriptions, each signed with the secrets of its own that count now.</summary>
public sealed class HookSender(GuardedCaller caller, IOptions<OutgoingWebhookOptions> options, TimeProvider clock) : IHookSender
{
    public async Task<HookAnswer> PostAsync(HookCall call, CancellationToken cancellation)
    {
        using var span = Traces.Begin("webhook", ActivityKind.Client);
        var answer = await caller.PostAsync(call.Address, call.Key, call.Event, call.Body, SecretsOf(call), cancellation);
        span?.SetTag(Tags.Outcome, answer.Fault ?? $"{answer.Status}");
        return answer;
    }

    public Task<HookAnswer> TestAsync(Subscription subscription, string key, SecretVersion secret, CancellationToken cancellation) =>
        PostAsync(new HookCall(subscription.Id, subscription.Address, key, HookBody.Test, HookBody.OfTest(key, clock.GetUtcNow()), secret), cancellation);

    public string? SecretOf(string subscription, int generation) =>
        options.Value.Secret is { Length: > 0 } master ? HookSecrets.Of(master, subscription, generation) : null;

    private List<string> SecretsOf(HookCall call)
    {
        var (generation, until) = call.Secret;
        int[] generations = until > clock.GetUtcNow() ? [generation, generation - 1] : [generation];
        return [.. from master in options.Value.Secrets from number in generations select HookSecrets.Of(master, call.Subscription, number)];
    }
}
