using ContactFunctions.Functions.Auth;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace ContactFunctions.Functions.Webhooks;

/// <summary>Whether a delivery comes from our subscription: a shared secret in header <c>X-Webhook-Secret</c> or in <c>?code=</c>.</summary>
public sealed class EventGridSecret(IOptions<EventGridOptions> options)
{
    public bool IsKnown(HttpRequest request)
    {
        var header = request.Headers["X-Webhook-Secret"];
        var given = header.Count > 0 ? header : request.Query["code"];
        if (given is not [{ Length: > 0 } secret])
            return false;
        var known = false;
        foreach (var accepted in options.Value.Secrets)
            known |= SameSecret.Is(secret, accepted);
        return known;
    }
}
