using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ContactFunctions.Harness;

/// <summary>Speaks the wire contract for one bearer token.</summary>
/// <param name="http">Its base address is that of the app.</param>
/// <param name="token">Null sends none.</param>
public sealed class ApiClient(HttpClient http, string? token = null)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Sent with every call; may be replaced by a renewed one.</summary>
    public string? Token { get; set; } = token;

    /// <param name="path">Below <c>/api/</c>.</param>
    /// <exception cref="ApiProblem">The answer is not 2xx.</exception>
    public async Task<T> SendAsync<T>(HttpMethod method, string path, object? body = null, CancellationToken ct = default)
    {
        using var answer = await CheckedAsync(method, path, body, ct);
        return await answer.Content.ReadFromJsonAsync<T>(Json, ct)
            ?? throw new JsonException($"{method} {path} answered null.");
    }

    /// <inheritdoc cref="SendAsync{T}"/>
    public async Task SendAsync(HttpMethod method, string path, object? body = null, CancellationToken ct = default) =>
        (await CheckedAsync(method, path, body, ct)).Dispose();

    public Task<T> GetAsync<T>(string path, CancellationToken ct = default) => SendAsync<T>(HttpMethod.Get, path, body: null, ct);

    public Task<T> PostAsync<T>(string path, object? body = null, CancellationToken ct = default) =>
        SendAsync<T>(HttpMethod.Post, path, body, ct);

    /// <summary>The answer as it is, whatever its status.</summary>
    public Task<HttpResponseMessage> RawAsync(HttpMethod method, string path, object? body = null, CancellationToken ct = default) =>
        SendRawAsync(method, path, body is null ? null : JsonContent.Create(body, body.GetType(), options: Json), ct);

    /// <summary>Any body; it is disposed.</summary>
    public async Task<HttpResponseMessage> SendRawAsync(HttpMethod method, string path, HttpContent? content, CancellationToken ct = default)
    {
        using var request = new HttpRequestMessage(method, new Uri($"api/{path}", UriKind.Relative)) { Content = content };
        if (Token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        return await http.SendAsync(request, ct);
    }

    /// <exception cref="ApiProblem">The answer is not 2xx.</exception>
    public static async Task<T> ReadAsync<T>(HttpResponseMessage answer, CancellationToken ct = default)
    {
        await CheckAsync(answer, ct);
        return await answer.Content.ReadFromJsonAsync<T>(Json, ct) ?? throw new JsonException("The answer is null.");
    }

    private async Task<HttpResponseMessage> CheckedAsync(HttpMethod method, string path, object? body, CancellationToken ct)
    {
        var answer = await RawAsync(method, path, body, ct);
        await CheckAsync(answer, ct);
        return answer;
    }

    private static async Task CheckAsync(HttpResponseMessage answer, CancellationToken ct)
    {
        if (answer.IsSuccessStatusCode)
            return;
        using (answer)
        {
            var text = await answer.Content.ReadAsStringAsync(ct);
            throw new ApiProblem(answer.StatusCode, CodeOf(text), text);
        }
    }

    private static string? CodeOf(string text)
    {
        try
        {
            using var problem = JsonDocument.Parse(text);
            return problem.RootElement.TryGetProperty("code", out var code) ? code.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
