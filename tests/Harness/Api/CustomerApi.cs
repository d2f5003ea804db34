using System.Text.Json;

namespace ContactFunctions.Harness;

/// <summary>A customer in one conversation.</summary>
public sealed class CustomerApi
{
    private CustomerApi(ApiClient api, ChatOpened opened) => (Api, Opened) = (api, opened);

    public ApiClient Api { get; }

    public ChatOpened Opened { get; }

    public string Id => Opened.ConversationId;

    /// <param name="startId">Null makes one up; the same again finds the same conversation.</param>
    public static async Task<CustomerApi> OpenAsync(
        HttpClient http, string queue = "support", string? text = null, string? name = null, string? startId = null, CancellationToken ct = default)
    {
        var api = new ApiClient(http);
        startId ??= NewId();
        var opened = await api.PostAsync<ChatOpened>(
            "chat", new { queue, startId, customer = new { name }, text, clientMessageId = text is null ? null : $"{startId}-0" }, ct);
        api.Token = opened.Token;
        return new CustomerApi(api, opened);
    }

    /// <param name="body">Of <c>POST /api/chat</c>, as it is.</param>
    public static async Task<CustomerApi> OpenAsync(HttpClient http, object body, CancellationToken ct = default)
    {
        var api = new ApiClient(http);
        var opened = await api.PostAsync<ChatOpened>("chat", body, ct);
        api.Token = opened.Token;
        return new CustomerApi(api, opened);
    }

    /// <summary>An id for <c>startId</c>, <c>clientMessageId</c> or <c>commandId</c> that nobody else uses.</summary>
    public static string NewId() => Guid.NewGuid().ToString("n");

    public Task<ConversationView> GetAsync(CancellationToken ct = default) => Api.GetAsync<ConversationView>(Path(), ct);

    public Task<MessagePosted> PostAsync(string text, string? clientMessageId = null, CancellationToken ct = default) =>
        Api.PostAsync<MessagePosted>(Path("/messages"), new { clientMessageId = clientMessageId ?? NewId(), text }, ct);

    /// <summary>Every message after a sequence number, page by page.</summary>
    public Task<IReadOnlyList<MessageView>> MessagesAsync(long after = 0, CancellationToken ct = default) =>
        Paging.AllAsync(Api, Id, after, ct);

    public Task TypingAsync(CancellationToken ct = default) => Api.SendAsync(HttpMethod.Post, Path("/typing"), body: null, ct);

    public Task ReadAsync(long seq, CancellationToken ct = default) => Api.SendAsync(HttpMethod.Post, Path("/read"), new { seq }, ct);

    public Task CloseAsync(string? reason = null, CancellationToken ct = default) =>
        Api.SendAsync(HttpMethod.Post, Path("/close"), new { reason }, ct);

    public Task RateAsync(int score, string? comment = null, CancellationToken ct = default) =>
        Api.SendAsync(HttpMethod.Post, Path("/rating"), new { score, comment }, ct);

    public async Task<TokenRenewed> RenewAsync(CancellationToken ct = default)
    {
        var renewed = await Api.PostAsync<TokenRenewed>(Path("/token"), body: null, ct);
        Api.Token = renewed.Token;
        return renewed;
    }

    public async Task<HubClient> ConnectAsync(CancellationToken ct = default)
    {
        var place = await Api.PostAsync<Negotiated>(Path("/negotiate"), body: null, ct);
        return await HubClient.ConnectAsync(place.Url, place.AccessToken, ct);
    }

    private string Path(string below = "") => $"conversations/{Id}{below}";
}
