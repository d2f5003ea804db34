using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace ContactFunctions.Harness;

/// <summary>The administrator of the demo organisation, who edits how the business is set up.</summary>
public sealed class BusinessApi(ApiClient api, HttpClient http)
{
    public ApiClient Api => api;

    public static async Task<BusinessApi> SignInAsync(App app, string user = "admin", CancellationToken ct = default) =>
        new((await app.SignInAsync(user, ct)).Api, app.Http);

    /// <summary>The published document; its <c>version</c> is what a change is made from.</summary>
    public Task<JsonObject> GetAsync(CancellationToken ct = default) => api.GetAsync<JsonObject>("organisation", ct);

    /// <summary>The answer as it is, whatever its status.</summary>
    /// <param name="version">For <c>If-Match</c>; null sends none.</param>
    public async Task<(int Status, JsonObject Body)> PutAsync(JsonObject document, long? version, bool dryRun = false, CancellationToken ct = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri($"api/organisation{(dryRun ? "?dryRun=true" : "")}", UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", api.Token);
        if (version is { } known)
            request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{known}\""));
        request.Content = JsonContent.Create(document);
        using var answer = await http.SendAsync(request, ct);
        return ((int)answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonObject>(ct))!);
    }

    /// <summary>Changes the newest document and publishes it.</summary>
    /// <returns>The version that it became.</returns>
    public async Task<long> ChangeAsync(Action<JsonObject> change, CancellationToken ct = default)
    {
        var document = await GetAsync(ct);
        var version = (long)document["version"]!;
        change(document);
        var (status, body) = await PutAsync(document, version, ct: ct);
        return status == 200 ? (long)body["version"]! : throw new InvalidOperationException($"{status}: {body.ToJsonString()}");
    }

    /// <summary>Publishes an earlier version again, and returns once every host of two goes by it.</summary>
    public async Task BringBackAsync(long version, CancellationToken ct = default)
    {
        var restored = (long)(await api.PostAsync<JsonObject>($"organisation/versions/{version}/restore", ct: ct))["version"]!;
        // Calls take turns between the hosts.
        await Eventually.TrueAsync(
            async () => await VersionInEffectAsync(ct) >= restored && await VersionInEffectAsync(ct) >= restored, $"Version {restored} on both hosts", cancellation: ct);
    }

    private async Task<long> VersionInEffectAsync(CancellationToken ct) =>
        (long)(await api.PostAsync<JsonObject>("organisation/preview", new { contact = new { queue = "support" } }, ct))["version"]!;

    /// <summary>The item of a list that is named so: a queue or an operator.</summary>
    public static JsonObject Item(JsonObject document, string list, string id) =>
        document[list]!.AsArray().Select(item => item!.AsObject()).Single(item => (string?)(item["id"] ?? item["queue"] ?? item["code"]) == id);
}
