using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace ContactFunctions.Emulators.Sms;

/// <summary><c>POST /2010-04-01/Accounts/{sid}/Messages.json</c> of Twilio.</summary>
internal sealed class TwilioEndpoint(PhoneExchange exchange, Behaviour behaviour, SmsGatewayOptions options)
{
    private const int BodyCharactersMax = 1_600;

    public async Task<IResult> AnswerAsync(HttpRequest request, string account)
    {
        if (!IsKnown(request, account))
            return Refused(StatusCodes.Status401Unauthorized, 20003, "Authenticate");
        if (!request.HasFormContentType)
            return Refused(StatusCodes.Status400BadRequest, 21602, "Message body is required");
        var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        var (from, to, text, callback) = (form["From"].ToString(), form["To"].ToString(), form["Body"].ToString(), form["StatusCallback"].ToString());
        if (Wrong(from, to, text, callback) is { } wrong)
            return wrong;
        if (behaviour.Refuses())
        {
            request.HttpContext.Response.Headers.RetryAfter = "1";
            return Refused(StatusCodes.Status429TooManyRequests, 20429, "Too Many Requests");
        }

        var sid = exchange.ToPhone(from, to, text, callback.Length == 0 ? null : new Uri(callback));
        if (to == PhoneNumber.Unanswered || behaviour.TimesOut())
            request.HttpContext.Abort();
        return Results.Json(Message(account, sid, from, to, text), statusCode: StatusCodes.Status201Created);
    }

    private IResult? Wrong(string from, string to, string text, string callback)
    {
        if (!options.TwilioNumbers.Contains(from))
            return Refused(StatusCodes.Status400BadRequest, 21606, "The From phone number is not one of this account");
        if (!PhoneNumber.IsValid(to))
            return Refused(StatusCodes.Status400BadRequest, 21211, "Invalid To phone number");
        if (text.Length == 0)
            return Refused(StatusCodes.Status400BadRequest, 21602, "Message body is required");
        if (text.Length > BodyCharactersMax)
            return Refused(StatusCodes.Status400BadRequest, 21617, "Message body is too long");
        if (callback.Length > 0 && !Uri.TryCreate(callback, UriKind.Absolute, out _))
            return Refused(StatusCodes.Status400BadRequest, 21609, "Invalid StatusCallback");
        return to == PhoneNumber.OptedOut
            ? Refused(StatusCodes.Status400BadRequest, 21610, "Attempt to send to unsubscribed recipient")
            : null;
    }

    private bool IsKnown(HttpRequest request, string account)
    {
        var expected = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.TwilioAccountSid}:{options.TwilioAuthToken}"));
        return account == options.TwilioAccountSid && CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(request.Headers.Authorization.ToString()), Encoding.UTF8.GetBytes(expected));
    }

    private static Dictionary<string, object?> Message(string account, string sid, string from, string to, string text) => new()
    {
        ["sid"] = sid,
        ["account_sid"] = account,
        ["from"] = from,
        ["to"] = to,
        ["body"] = text,
        ["status"] = "queued",
        ["direction"] = "outbound-api",
        ["num_segments"] = "1",
        ["num_media"] = "0",
        ["error_code"] = null,
        ["error_message"] = null,
        ["api_version"] = "2010-04-01",
        ["uri"] = $"/2010-04-01/Accounts/{account}/Messages/{sid}.json",
    };

    private static IResult Refused(int status, int code, string message) =>
        Results.Json(new { code, message, more_info = $"https://www.twilio.com/docs/errors/{code}", status }, statusCode: status);
}
