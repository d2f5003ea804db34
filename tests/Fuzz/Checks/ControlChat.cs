using System.Text.Json.Nodes;
using ContactFunctions.Harness;

namespace ContactFunctions.Fuzz.Checks;

/// <summary>A chat as any other, from the first word to the last, once what the run left behind is ended: the center still works.</summary>
internal static class ControlChat
{
    private const int ClosedAtOnce = 8;
    private const int RoundsMax = 20;
    private static readonly TimeSpan OfferBound = TimeSpan.FromSeconds(30);

    public static async Task RunAsync(App app, OperatorApi supervisor, CancellationToken ct)
    {
        foreach (var user in (string[])["hana", "ken"])
            await supervisor.DirectAsync(user, "offline", ct: ct);
        // The board shows some of many.
        for (var round = 0; round < RoundsMax && (await OpenAsync(supervisor, ct)).Count > 0; round++)
            await CloseAllAsync(supervisor, ct);
        var mika = await app.SignInAsync("mika", ct);
        await mika.GoAvailableAsync(ct);
        var customer = await app.OpenChatAsync(text: "does it still work?", name: "Control", ct: ct);
        var offer = await Eventually.ResultAsync(
            async () => (await mika.WorkAsync(ct)).Offers.FirstOrDefault(one => one.ConversationId == customer.Id), "An offer of the control chat", OfferBound, ct);
        await mika.AcceptAsync(customer.Id, offer.OfferId, ct);
        await mika.PostAsync(customer.Id, "yes it does", ct: ct);
        if ((await customer.MessagesAsync(ct: ct)).Count(message => message.Text is "does it still work?" or "yes it does") != 2)
            throw new InvalidOperationException("The control chat lost a message.");
        await customer.CloseAsync(ct: ct);
        await mika.PresenceAsync("offline", ct: ct);
    }

    /// <summary>Everything that the board shows; what ends by itself meanwhile is fine.</summary>
    public static async Task CloseAllAsync(OperatorApi supervisor, CancellationToken ct, IReadOnlySet<string>? but = null) => await Parallel.ForEachAsync(
        (await OpenAsync(supervisor, ct)).Except(but ?? new HashSet<string>()),
        new ParallelOptions { MaxDegreeOfParallelism = ClosedAtOnce, CancellationToken = ct },
        async (id, each) =>
        {
            using var closed = await supervisor.Api.RawAsync(
                HttpMethod.Post, $"conversations/{id}/force-close", new { reason = "end of the run", commandId = CustomerApi.NewId() }, each);
        });

    public static async Task<IReadOnlySet<string>> OpenAsync(OperatorApi supervisor, CancellationToken ct)
    {
        var board = await supervisor.Api.GetAsync<JsonObject>("board", ct);
        return board["conversations"]!.AsArray().Select(one => (string)one!["conversationId"]!).ToHashSet();
    }
}
