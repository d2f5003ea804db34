using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ContactFunctions.Fuzz.Calls;
using ContactFunctions.Harness;

namespace ContactFunctions.Acceptance.Tests.Strangers;

/// <summary>One call by somebody, and what came back: everything that a caller could tell two answers apart by.</summary>
internal sealed record Knock(int Status, string Body, string Headers)
{
    /// <summary>Of the server or the moment, and nothing that was asked for.</summary>
    private static readonly string[] Beside = ["Date", "Server", "Connection", "Keep-Alive", "Transfer-Encoding"];

    /// <param name="ids">What stands in the path, by the name of the parameter.</param>
    /// <param name="body">Null: none.</param>
    public static async Task<Knock> AtAsync(
        HttpClient http, Endpoint door, string? token, Func<string, string> ids, JsonNode? body, string? query = null, CancellationToken ct = default)
    {
        using var request = new HttpRequestMessage(
            new HttpMethod(door.Method), new Uri($"api{door.Path(name => Uri.EscapeDataString(ids(name)))}{query}", UriKind.Relative));
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (body is not null)
            request.Content = JsonContent.Create(body);
        else if (door.TakesFile)
            request.Content = new ByteArrayContent("notes"u8.ToArray());
        using var answer = await http.SendAsync(request, ct);
        var headers = answer.Headers.Concat(answer.Content.Headers).Where(header => !Beside.Contains(header.Key))
            .OrderBy(header => header.Key, StringComparer.Ordinal).Select(header => $"{header.Key}: {string.Join(",", header.Value)}");
        return new Knock((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(ct), string.Join('\n', headers));
    }
}
