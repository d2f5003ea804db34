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
    public async Task<HttpResponseMessage> RawAsync(HttpMethod method, string path, object? body = null, CancellationToken ct = default)
    {
        using var request = new HttpRequestMessage(method, new Uri($"api/{path}", UriKind.Relative));
        if (Token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        if (body is not null)
            request.Content = JsonContent.Create(body, body.GetType(), options: Json);
        return await http.SendAsync(request, ct);
    }

    private async Task<HttpResponseMessage> CheckedAsync(HttpMethod method, string path, object? body, CancellationToken ct)
    {
        var answer = await RawAsync(method, path, body, ct);
        if (answer.IsSuccessStatusCode)
            return answer;
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
