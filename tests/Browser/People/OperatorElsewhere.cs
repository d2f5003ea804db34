using ContactFunctions.Harness;

namespace ContactFunctions.Browser.Tests.People;

/// <summary>An operator whose screen nobody looks at: speaks the wire contract, for tests that are about the customer's side.</summary>
public sealed class OperatorElsewhere : IAsyncDisposable
{
    private readonly App app;
    private readonly OperatorApi api;

    private OperatorElsewhere(App app, OperatorApi api)
    {
        this.app = app;
        this.api = api;
    }

    /// <summary>The conversation that was accepted; empty before.</summary>
    public string Conversation { get; private set; } = "";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<OperatorElsewhere> SignInAsync(App app, string user)
    {
        var api = await app.SignInAsync(user, Ct);
        await api.GoAvailableAsync(Ct);
        return new OperatorElsewhere(app, api);
    }

    public async Task AcceptAsync()
    {
        var offer = await Eventually.ResultAsync(
            async () => (await api.WorkAsync(Ct)).Offers.SingleOrDefault(), "an offer", cancellation: Ct);
        Conversation = (await api.AcceptAsync(offer.ConversationId, offer.OfferId, Ct)).ConversationId;
    }

    /// <param name="choices">Answers to choose from.</param>
    public Task<MessagePosted> SayAsync(string text, params IReadOnlyList<string> choices) => api.Api.PostAsync<MessagePosted>(
        $"conversations/{Conversation}/messages",
        new { clientMessageId = CustomerApi.NewId(), text, choices = choices.Count > 0 ? choices : null }, Ct);

    public Task ReadAsync(long seq) => api.Api.SendAsync(HttpMethod.Post, $"conversations/{Conversation}/read", new { seq }, Ct);

    public Task<IReadOnlyList<MessageView>> MessagesAsync() => api.MessagesAsync(Conversation, ct: Ct);

    /// <summary>A file as anybody gets it under its link.</summary>
    public Task<HttpResponseMessage> OpenAsync(FileView file) => app.Http.GetAsync(new Uri(file.Url, UriKind.Relative), Ct);

    public async ValueTask DisposeAsync()
    {
        if (Conversation.Length > 0 && (await api.GetAsync(Conversation, Ct)).State is not ("closed" or "abandoned" or "wrapUp"))
            await api.CloseAsync(Conversation, ct: Ct);
        if (Conversation.Length > 0 && (await api.GetAsync(Conversation, Ct)).State is "wrapUp")
            await api.WrapUpDoneAsync(Conversation, Ct);
        await api.PresenceAsync("offline", ct: Ct);
    }
}
