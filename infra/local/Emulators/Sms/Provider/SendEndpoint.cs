using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace ContactFunctions.Emulators.Sms;

/// <summary><c>POST /sms?api-version=2021-03-07</c> of Azure Communication Services.</summary>
internal sealed class SendEndpoint(PhoneExchange exchange, Behaviour behaviour, RequestSignature signature, Repeatability repeatability)
{
    private const string ApiVersion = "2021-03-07";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public async Task<IResult> AnswerAsync(HttpRequest request)
    {
        var ct = request.HttpContext.RequestAborted;
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, ct);
        if (signature.Refuse(request, body.ToArray()) is { } unbelieved)
            return Refused(StatusCodes.Status401Unauthorized, "Denied", unbelieved);
        if (request.Query["api-version"] != ApiVersion)
            return Refused(StatusCodes.Status400BadRequest, "UnsupportedApiVersion", $"api-version must be {ApiVersion}");
        if (Read(body) is not { } send)
            return Refused(StatusCodes.Status400BadRequest, "BadRequest", "the body is no message");
        if (send.Refusal(exchange.Numbers) is { } reason)
            return Refused(StatusCodes.Status400BadRequest, "BadRequest", reason);

        if (behaviour.Refuses())
        {
            request.HttpContext.Response.Headers.RetryAfter = "1";
            return Refused(StatusCodes.Status429TooManyRequests, "TooManyRequests", "slow down");
        }

        var results = send.SmsRecipients!.Select(recipient => Send(send, recipient)).ToArray();
        if (send.SmsRecipients!.Any(recipient => recipient.To == PhoneNumber.Unanswered) || behaviour.TimesOut())
            request.HttpContext.Abort();
        return Results.Json(new { value = results }, Json, statusCode: StatusCodes.Status202Accepted);
    }

    private SendResult Send(SendRequest send, SendRequest.Recipient recipient)
    {
        if (!PhoneNumber.IsValid(recipient.To))
            return SendResult.Refused(recipient.To, "Invalid To phone number format.");
        if (recipient.To == PhoneNumber.OptedOut)
            return SendResult.Refused(recipient.To, "The recipient has opted out.");

        var to = recipient.To!;
        return repeatability.Once(recipient.RepeatabilityRequestId, $"{send.From}\n{to}\n{send.Message}", to, () => SendResult.Accepted(
            to, exchange.ToPhone(send.From!, to, send.Message!, send.SmsSendOptions?.EnableDeliveryReport ?? false, send.SmsSendOptions?.Tag)));
    }

    private static SendRequest? Read(MemoryStream body)
    {
        try
        {
            return JsonSerializer.Deserialize<SendRequest>(body.GetBuffer().AsSpan(0, (int)body.Length), Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IResult Refused(int status, string code, string message) =>
        Results.Json(new { error = new { code, message } }, Json, statusCode: status);
}
