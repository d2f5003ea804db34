using ContactFunctions.Emulators.Loopback;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ContactFunctions.Emulators.Sms;

/// <summary>The phones: for people through the page, for tests and scripts directly.</summary>
internal static class PhoneEndpoints
{
    public static void MapPhones(this WebApplication app, PhoneExchange exchange, PhoneThreads threads, LiveView live)
    {
        app.MapGet("/numbers", () => exchange.Numbers);
        app.MapGet("/phones", () => threads.All().Select(t => new { number = t.Phone, last = t.Last }));
        app.MapGet("/phones/{number}/messages", (string number) => threads.Of(number));
        app.MapPost("/phones/{number}/messages", (string number, WrittenText written) => Write(exchange, number, written));
        app.MapGet("/live", live.StreamAsync);
    }

    private static IResult Write(PhoneExchange exchange, string number, WrittenText written)
    {
        if (!PhoneNumber.IsValid(number))
            return Refused("invalid_number", "The number in the address must be E.164: + and 7 to 15 digits, the + as %2B.");
        if (!exchange.Numbers.Contains(written.To))
            return Refused("unknown_number", "Nobody answers at the number in 'to'.");
        if (written.Media is { Count: > SmsLimits.MediaMax } || written.Media?.Any(one => !Uri.TryCreate(one, UriKind.Absolute, out _)) is true)
            return Refused("invalid_media", $"At most {SmsLimits.MediaMax} absolute addresses of pictures.");
        if ((written.Media is not { Count: > 0 } && string.IsNullOrEmpty(written.Text)) || written.Text?.Length > SmsLimits.TextCharactersMax)
            return Refused("invalid_text", $"A text has 1 to {SmsLimits.TextCharactersMax} characters.");
        return Results.Json(exchange.FromPhone(number, written.To!, written.Text ?? "", written.Media ?? []), statusCode: StatusCodes.Status201Created);
    }

    public static void MapBehaviour(this WebApplication app, Behaviour behaviour)
    {
        app.MapGet("/behaviour", behaviour.View);
        app.MapPut("/behaviour", (BehaviourChange change) => behaviour.Change(change) is { } wrong
            ? Refused("out_of_range", $"'{wrong}' is out of range.")
            : Results.Json(behaviour.View()));
    }

    private static IResult Refused(string code, string detail) => Results.Problem(
        detail, statusCode: StatusCodes.Status400BadRequest, extensions: [new KeyValuePair<string, object?>("code", code)]);

    /// <param name="Media">Addresses of pictures; only numbers of Twilio's pass them on.</param>
    internal sealed record WrittenText(string? To, string? Text, IReadOnlyList<string>? Media = null);
}
