using System.Text.Json;
using ContactFunctions.Domain.Hooks;
using ContactFunctions.Ports;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ContactFunctions.Functions.Outgoing;

/// <summary>Calls the addresses of escalations, signed with the application's own secret.</summary>
public sealed class SignedWebhooks(GuardedCaller caller, IOptions<OutgoingWebhookOptions> options, ILogger<SignedWebhooks> logger) : IWebhooks
{
    public async Task<bool> CallAsync(string address, string key, ClockNews news, CancellationToken cancellation)
    {
        var body = JsonSerializer.Serialize(news, WebhookJson.Default.ClockNews);
        var answer = await caller.PostAsync(address, key, news.Event, body, [.. options.Value.Secrets], cancellation);
        if (answer.Fault is HookFaults.NoSecret or HookFaults.AddressRefused)
            Log.WebhookNotSent(logger, key);
        else if (answer.Fault is { } fault)
            Log.WebhookUnanswered(logger, key, fault);
        else if (!answer.IsTaken)
            Log.WebhookRefused(logger, key, answer.Status!.Value);
        return answer.IsTaken;
    }
}
