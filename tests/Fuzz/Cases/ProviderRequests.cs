using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ContactFunctions.Fuzz.Stage;
using ContactFunctions.Harness;

namespace ContactFunctions.Fuzz.Cases;

/// <summary>What providers send, signed as they would: events of both schemas, forms, connections that went.</summary>
internal sealed class ProviderRequests(World world, Random dice)
{
    public void Fill(Draft draft)
    {
        switch (draft.Endpoint.Template)
        {
            case "/webhooks/eventgrid":
                draft.Headers.Add(("Content-Type", "application/json"));
                draft.Headers.Add(("X-Webhook-Secret", DevelopmentSettings.Of("Webhooks__EventGrid__Secrets__0")));
                draft.Json = dice.Next(3) switch { 0 => Event(), 1 => new JsonArray(Event(), Event()), _ => CloudEvent() };
                break;
            case "/webhooks/signalr":
                var connection = CustomerApi.NewId();
                draft.Headers.Add(("X-ASRS-Connection-Id", connection));
                draft.Headers.Add(("X-ASRS-Category", "connections"));
                draft.Headers.Add(("X-ASRS-Event", dice.Next(2) == 0 ? "disconnected" : "connected"));
                draft.Headers.Add(("X-ASRS-User-Id", "o:hana"));
                draft.Headers.Add(("X-ASRS-Signature", Upstream(connection)));
                break;
            default:
                draft.Headers.Add(("Content-Type", "application/x-www-form-urlencoded"));
                draft.Bytes = Encoding.UTF8.GetBytes(
                    $"MessageSid=SM{CustomerApi.NewId()}&From=%2B1555{dice.Next(1_000_000):d7}&To=%2B15550101&Body=hello&NumMedia=0&MessageStatus=delivered&ErrorCode=30003");
                draft.Sign = dice.Next(4) == 0 ? null : Twilio;
                break;
        }
    }

    private static string Upstream(string connection) => "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(
        Encoding.UTF8.GetBytes(DevelopmentSettings.PartOf("AzureSignalRConnectionString", "AccessKey")), Encoding.UTF8.GetBytes(connection)));

    /// <summary>Over what was made of the form in the end, as far as it can be read as one.</summary>
    private void Twilio(Draft draft)
    {
        var fields = Encoding.UTF8.GetString(draft.Bytes).Split('&')
            .Select(field => field.Split('=', 2))
            .Where(field => field.Length == 2)
            .Select(field => (Name: Plain(field[0]), Value: Plain(field[1])))
            .OrderBy(field => field.Name, StringComparer.Ordinal);
        var text = $"{world.App.Address}{draft.Target.TrimStart('/')}{string.Concat(fields.Select(field => field.Name + field.Value))}";
        // Twilio's own algorithm.
#pragma warning disable CA5350
        var signature = HMACSHA1.HashData(Encoding.UTF8.GetBytes(DevelopmentSettings.Of("Sms__Twilio__AuthToken")), Encoding.UTF8.GetBytes(text));
#pragma warning restore CA5350
        draft.SetHeader("X-Twilio-Signature", Convert.ToBase64String(signature));
    }

    private static string Plain(string escaped) => Uri.UnescapeDataString(escaped.Replace('+', ' '));

    private JsonObject Event() => new()
    {
        ["id"] = CustomerApi.NewId(), ["topic"] = "/acs", ["subject"] = "/phonenumber", ["dataVersion"] = "1.0",
        ["eventType"] = dice.Next(4) == 0 ? "Microsoft.Communication.SMSDeliveryReportReceived" : "Microsoft.Communication.SMSReceived",
        ["data"] = Data(),
    };

    private JsonObject CloudEvent() => new()
    {
        ["specversion"] = "1.0", ["id"] = CustomerApi.NewId(), ["source"] = "/acs", ["type"] = "Microsoft.Communication.SMSReceived", ["data"] = Data(),
    };

    private JsonObject Data() => new()
    {
        ["messageId"] = CustomerApi.NewId(), ["from"] = $"+1555{dice.Next(20):d7}", ["to"] = "+15550100", ["message"] = "hello",
        ["receivedTimestamp"] = "2026-01-05T09:00:00Z", ["deliveryStatus"] = "Delivered", ["tag"] = "x|1",
    };
}
