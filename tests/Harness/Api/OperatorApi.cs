using System.Text.Json;

namespace ContactFunctions.Harness;

/// <summary>A member of the demo organisation at the desk; speaks HTTP alone unless <see cref="ConnectAsync"/> is called.</summary>
public sealed class OperatorApi
{
    private OperatorApi(string user, ApiClient api) => (User, Api) = (user, api);

    /// <summary>Sign-in name: <c>hana</c>, <c>ken</c>, <c>mika</c>, <c>sora</c>, <c>admin</c>.</summary>
    public string User { get; }

    public ApiClient Api { get; }

    /// <summary>The one device that beats.</summary>
    public string Device { get; } = $"device-{CustomerApi.NewId()}";

    public static async Task<OperatorApi> SignInAsync(HttpClient http, Uri issuer, string user, CancellationToken ct = default)
    {
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string> { ["grant_type"] = "password", ["username"] = user, ["password"] = "demo" });
        using var answer = await http.PostAsync(new Uri(issuer, "/token"), form, ct);
        answer.EnsureSuccessStatusCode();
        using var token = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(ct));
        return new OperatorApi(user, new ApiClient(http, token.RootElement.GetProperty("access_token").GetString()));
    }

    public Task<ProfileView> MeAsync(CancellationToken ct = default) => Api.GetAsync<ProfileView>("me", ct);

    public Task PresenceAsync(string status, string? reason = null, CancellationToken ct = default) =>
        Api.SendAsync(HttpMethod.Put, "me/presence", new { status, reason }, ct);

    /// <summary>Declared for when nothing is held any more.</summary>
    public Task PresenceAfterConversationAsync(string status, string? reason = null, CancellationToken ct = default) =>
        Api.SendAsync(HttpMethod.Put, "me/presence", new { status, reason, after = "conversation" }, ct);

    /// <summary>As a supervisor, for somebody else.</summary>
    public Task DirectAsync(string user, string status, string? reason = null, CancellationToken ct = default) =>
        Api.SendAsync(HttpMethod.Put, $"operators/{user}/presence", new { status, reason }, ct);

    public Task<IReadOnlyList<AttendedView>> AdherenceAsync(string user, DateTimeOffset from, CancellationToken ct = default) =>
        Api.GetAsync<IReadOnlyList<AttendedView>>($"operators/{user}/adherence?from={from.UtcDateTime:yyyy-MM-ddTHH:mm:ss.fffZ}", ct);

    /// <summary>The last window on the device closes.</summary>
    public Task GoodbyeAsync(CancellationToken ct = default) => Api.SendAsync(HttpMethod.Post, "me/goodbye", new { deviceId = Device }, ct);

    /// <summary>Opens or renews the lease of this operator's one device.</summary>
    public Task HeartbeatAsync(CancellationToken ct = default) =>
        Api.SendAsync(HttpMethod.Post, "me/heartbeat", new { deviceId = Device }, ct);

    /// <summary>Beats once and becomes available: routable from now on, until the lease ends.</summary>
    public async Task GoAvailableAsync(CancellationToken ct = default)
    {
        await HeartbeatAsync(ct);
        await PresenceAsync("available", reason: null, ct);
    }

    public Task<WorkView> WorkAsync(CancellationToken ct = default) => Api.GetAsync<WorkView>("me/work", ct);

    public Task<ConversationView> AcceptAsync(string conversation, string offerId, CancellationToken ct = default) =>
        Api.PostAsync<ConversationView>(Path(conversation, "/accept"), new { offerId }, ct);

    public Task DeclineAsync(string conversation, string offerId, string? reason = null, CancellationToken ct = default) =>
        Api.SendAsync(HttpMethod.Post, Path(conversation, "/decline"), new { offerId, reason }, ct);

    public Task<ConversationView> GetAsync(string conversation, CancellationToken ct = default) =>
        Api.GetAsync<ConversationView>(Path(conversation), ct);

    /// <inheritdoc cref="CustomerApi.MessagesAsync"/>
    public Task<IReadOnlyList<MessageView>> MessagesAsync(string conversation, long after = 0, CancellationToken ct = default) =>
        Paging.AllAsync(Api, conversation, after, ct);

    public Task<MessagePosted> PostAsync(string conversation, string text, string? clientMessageId = null, CancellationToken ct = default) =>
        Api.PostAsync<MessagePosted>(Path(conversation, "/messages"), Message(text, clientMessageId), ct);

    public Task<MessagePosted> NoteAsync(string conversation, string text, string? clientMessageId = null, CancellationToken ct = default) =>
        Api.PostAsync<MessagePosted>(Path(conversation, "/notes"), Message(text, clientMessageId), ct);

    /// <param name="to">An object with <c>queue</c> or <c>operator</c>.</param>
    public Task<ConversationView> TransferAsync(
        string conversation, object to, string mode = "blind", string? note = null, string? commandId = null, CancellationToken ct = default) =>
        Api.PostAsync<ConversationView>(
            Path(conversation, "/transfer"), new { commandId = commandId ?? CustomerApi.NewId(), to, note, mode }, ct);

    public Task<ConversationView> CloseAsync(string conversation, string? disposition = null, CancellationToken ct = default) =>
        Api.PostAsync<ConversationView>(Path(conversation, "/close"), new { disposition }, ct);

    public Task<ConversationView> WrapUpDoneAsync(string conversation, CancellationToken ct = default) =>
        Api.PostAsync<ConversationView>(Path(conversation, "/wrap-up/done"), body: null, ct);

    public Task<ConversationView> WrapUpExtendAsync(string conversation, string? commandId = null, CancellationToken ct = default) =>
        Api.PostAsync<ConversationView>(Path(conversation, "/wrap-up/extend"), new { commandId = commandId ?? CustomerApi.NewId() }, ct);

    /// <param name="tied">True ties the connection to <see cref="Device"/>.</param>
    public async Task<HubClient> ConnectAsync(CancellationToken ct = default, bool tied = false)
    {
        var place = await Api.PostAsync<Negotiated>("me/negotiate", tied ? new { deviceId = Device } : null, ct);
        return await HubClient.ConnectAsync(place.Url, place.AccessToken, ct);
    }

    private static object Message(string text, string? clientMessageId) => new { clientMessageId = clientMessageId ?? CustomerApi.NewId(), text };

    private static string Path(string conversation, string below = "") => $"conversations/{conversation}{below}";
}
