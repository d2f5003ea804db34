using System.Text.Json;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Durable;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Functions.Hosting.Bodies;
using ContactFunctions.Functions.Hosting.Problems;
using ContactFunctions.Functions.Hosting.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace ContactFunctions.Functions.Webhooks;

/// <summary>The door of Event Grid, in its own schema and in CloudEvents 1.0. Strangers get 401 and leave no trace.</summary>
public sealed class EventGrid(EventGridSecret secret, ProviderEvents events)
{
    private const string ValidationEvent = "Microsoft.EventGrid.SubscriptionValidationEvent";

    [Function(nameof(EventGrid))]
    [Call(Audience.Provider, "Takes events of Event Grid; answered once all of them are stored.")]
    [Answers(200)]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", "options", Route = "webhooks/eventgrid")] HttpRequest request,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation)
    {
        if (!secret.IsKnown(request))
            return Answers.Refused(Unauthenticated.Invalid);
        if (HttpMethods.IsOptions(request.Method))
            return Allow(request);
        var body = await request.ReadBytesAsync(BodyLimits.EventsBytesMax, cancellation);
        return body.Refusal is { } refusal
            ? Answers.Refused(refusal)
            : await TakeAsync(body.Value, new DurableProcess(durable), cancellation);
    }

    /// <summary>Abuse protection of CloudEvents webhooks: whoever asks with our secret may send.</summary>
    private static IActionResult Allow(HttpRequest request)
    {
        if (request.Headers["WebHook-Request-Origin"] is [{ Length: > 0 and <= 256 } origin] && !origin.Any(char.IsControl))
        {
            request.HttpContext.Response.Headers["WebHook-Allowed-Origin"] = origin;
            request.HttpContext.Response.Headers["WebHook-Allowed-Rate"] = "*";
        }

        return Answers.Done();
    }

    private async Task<IActionResult> TakeAsync(ReadOnlyMemory<byte> body, DurableProcess process, CancellationToken cancellation)
    {
        try
        {
            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = BodyLimits.JsonDepthMax });
            IReadOnlyList<JsonElement> batch = document.RootElement.ValueKind is JsonValueKind.Array
                ? [.. document.RootElement.EnumerateArray()]
                : [document.RootElement];
            if (batch.Select(Handshake).FirstOrDefault(code => code is not null) is { } validation)
                return Answers.Ok(new ValidationAnswer(validation), WireJson.Contract.ValidationAnswer);
            return await events.TakeAsync(batch, process, cancellation)
                ? Answers.Done()
                : Answers.Refused(new Unavailable("Not all events could be stored; send them again."));
        }
        catch (JsonException)
        {
            return Answers.Refused(new InvalidJson("The body is not valid JSON."));
        }
    }

    private static string? Handshake(JsonElement element) =>
        element.Text("eventType") == ValidationEvent && element.TryGetProperty("data", out var data) ? data.Text("validationCode") : null;
}
