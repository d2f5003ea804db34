using System.Security.Cryptography;
using System.Text;
using ContactFunctions.Fuzz.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Strangers;

/// <summary>What providers send, with whatever proof of themselves, right or wrong.</summary>
internal static class ProviderCalls
{
    public const string TwilioNumber = "+15550101";

    public static string Secret => DevelopmentSettings.Of("Webhooks__EventGrid__Secrets__0");

    public static async Task<(int Status, string Body)> SendAsync(App app, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"api/webhooks/{path}", UriKind.Relative)) { Content = content };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await app.Http.SendAsync(request, Ct);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(Ct));
    }

    public static string Form(string from, string id, string text) =>
        $"MessageSid={id}&From={Uri.EscapeDataString(from)}&To={Uri.EscapeDataString(TwilioNumber)}&Body={text}&NumMedia=0";

    public static HttpContent Encoded(string form) => new StringContent(form, Encoding.UTF8, "application/x-www-form-urlencoded");

    /// <param name="address">That was called.</param>
    /// <param name="form">Names and values without anything escaped in them but what is unescaped here.</param>
    public static string TwilioSignature(string address, string form, string? token = null)
    {
        var fields = form.Split('&').Select(field => Uri.UnescapeDataString(field).Split('=', 2)).OrderBy(field => field[0], StringComparer.Ordinal);
        var text = address + string.Concat(fields.Select(field => field[0] + field[1]));
        // Twilio's own algorithm.
#pragma warning disable CA5350
        return Convert.ToBase64String(HMACSHA1.HashData(
            Encoding.UTF8.GetBytes(token ?? DevelopmentSettings.Of("Sms__Twilio__AuthToken")), Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5350
    }

    public static string Upstream(string connection, string? key = null) => "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(
        Encoding.UTF8.GetBytes(key ?? DevelopmentSettings.PartOf("AzureSignalRConnectionString", "AccessKey")), Encoding.UTF8.GetBytes(connection)));

    /// <summary>What this phone said, in every conversation of its customer; empty when nobody knows it.</summary>
    public static async Task<IReadOnlyList<string>> SaidByAsync(OperatorApi supervisor, string phone)
    {
        var said = new List<string>();
        foreach (var customer in await supervisor.Api.GetAsync<IReadOnlyList<Known>>($"customers?phone={Uri.EscapeDataString(phone)}", Ct))
            foreach (var contact in await supervisor.Api.GetAsync<IReadOnlyList<Contacted>>($"customers/{customer.Id}/journey", Ct))
                said.AddRange((await supervisor.MessagesAsync(contact.ConversationId, ct: Ct)).Where(m => m.Author.Role == "customer").Select(m => m.Text));
        return said;
    }

    internal sealed record Known(string Id);

    internal sealed record Contacted(string ConversationId);
}
