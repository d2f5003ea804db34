using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Channels;

/// <summary>Puts messages into the storage queue as another system would, over the Queue service's REST API with a shared key.</summary>
internal sealed class InboundQueue(App app)
{
    private const string QueueName = "contacts-inbound";

    private readonly Dictionary<string, string> connection = app.StorageConnectionString.Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Select(part => part.Split('=', 2)).ToDictionary(part => part[0], part => part[1]);

    public async Task PutAsync(object contact)
    {
        await SendAsync(HttpMethod.Put, $"/{QueueName}", "");
        var text = Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(contact));
        await SendAsync(HttpMethod.Post, $"/{QueueName}/messages", $"<QueueMessage><MessageText>{text}</MessageText></QueueMessage>");
    }

    /// <summary>Whether everything is done that lay in it, what is being done just now included.</summary>
    public async Task<bool> IsEmptyAsync() =>
        (await SendAsync(HttpMethod.Get, $"/{QueueName}?comp=metadata", "")).GetValues("x-ms-approximate-messages-count").Single() == "0";

    private async Task<HttpResponseHeaders> SendAsync(HttpMethod method, string path, string body)
    {
        using var request = new HttpRequestMessage(method, new Uri(connection["QueueEndpoint"].TrimEnd('/') + path));
        request.Headers.Add("x-ms-date", TimeProvider.System.GetUtcNow().ToString("R", CultureInfo.InvariantCulture));
        request.Headers.Add("x-ms-version", "2021-12-02");
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        request.Headers.TryAddWithoutValidation("Authorization", Authorization(request, body));
        using var answer = await app.Http.SendAsync(request, Ct);
        if (answer.StatusCode is not HttpStatusCode.Conflict)
            answer.EnsureSuccessStatusCode();
        return answer.Headers;
    }

    private string Authorization(HttpRequestMessage request, string body)
    {
        var account = connection["AccountName"];
        var length = body.Length == 0 ? "" : Encoding.UTF8.GetByteCount(body).ToString(CultureInfo.InvariantCulture);
        var headers = string.Join('\n', new[] { "x-ms-date", "x-ms-version" }.Select(name => $"{name}:{request.Headers.GetValues(name).Single()}"));
        var text = $"{request.Method}\n\n\n{length}\n\n\n\n\n\n\n\n\n{headers}\n/{account}{request.RequestUri!.AbsolutePath}{request.RequestUri.Query.Replace("?comp=", "\ncomp:", StringComparison.Ordinal)}";
        var key = Convert.FromBase64String(connection["AccountKey"]);
        return $"SharedKey {account}:{Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)))}";
    }
}
