using System.Globalization;
using ContactFunctions.Domain.Texting.Words;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Durable;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Functions.Hosting.Problems;
using ContactFunctions.Workflows.Inbound;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace ContactFunctions.Functions.Webhooks;

public sealed class TwilioSms(TwilioForm form, ReceiveText receive)
{
    [Function(nameof(TwilioSms))]
    [Call(Audience.Provider, "Takes a text that came in at Twilio; answered once it is stored.")]
    [Answers(200)]
    [Refuses(400, "invalid_request", "unknown_address")]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "webhooks/twilio/sms")] HttpRequest request,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation)
    {
        var read = await form.ReadAsync(request, "webhooks/twilio/sms", cancellation);
        if (read.Refusal is { } stranger)
            return Answers.Refused(stranger);
        var fields = read.Value;
        var text = InboundTexts.Of("sms", Field("To"), Field("From"), Field("MessageSid"), Field("Body"), files: Files(Field("NumMedia")));
        if (text.Refusal is { } malformed)
            return Answers.Refused(malformed);
        var received = await receive.RunAsync(text.Value with { AnsweredAs = AnsweredAs(Field("OptOutType")) }, new DurableProcess(durable), cancellation);
        return received.Refusal is { } refusal ? Answers.Refused(refusal) : Answers.Done();

        string? Field(string name) => fields.GetValueOrDefault(name) is [{ } value] ? value : null;
    }

    private static int Files(string? count) => int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var files) ? files : 0;

    /// <summary>Twilio tells which words it has answered itself.</summary>
    private static TextCommand? AnsweredAs(string? optOut) => optOut switch
    {
        "STOP" => TextCommand.Stop,
        "START" => TextCommand.Start,
        "HELP" => TextCommand.Help,
        _ => null,
    };
}
