using System.Security.Cryptography;
using ContactFunctions.Harness;

namespace ContactFunctions.Faults.Tests;

/// <summary>Opens one conversation after the other, says a few things, each with a file, waits for each answer, and says goodbye.</summary>
internal sealed class Customer(App app, Shift shift, CancellationToken ct)
{
    public const string Goodbye = "goodbye";
    public const int Questions = 3;
    private const int FileBytes = 300_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly List<CustomerApi> conversations = [];

    public IReadOnlyList<CustomerApi> Conversations => conversations;

    public async Task RunAsync()
    {
        do
            await ConverseAsync();
        while (!shift.IsEnding);
    }

    private async Task ConverseAsync()
    {
        var startId = CustomerApi.NewId();
        var conversation = await Persistent.CallAsync(() => app.OpenChatAsync(startId: startId, ct: ct), "POST chat", ct);
        conversations.Add(conversation);
        for (var question = 1; question <= Questions; question++)
            await AwaitReplyAsync(conversation, await SayAsync(conversation, $"question {question}", await AttachAsync(conversation)));
        await SayAsync(conversation, Goodbye);
        await Eventually.TrueAsync(() => IsClosedAsync(conversation), $"The end of conversation {conversation.Id}", Patience, ct);
    }

    private async Task<IReadOnlyList<string>> AttachAsync(CustomerApi conversation)
    {
        var (id, bytes) = (CustomerApi.NewId(), Picture());
        var uploaded = await Persistent.CallAsync(
            () => conversation.Api.UploadAsync(conversation.Id, bytes, "image/png", "a.png", id, ct), "POST attachments", ct);
        shift.Sent(uploaded.AttachmentId, bytes);
        return [uploaded.AttachmentId];
    }

    private static byte[] Picture() => [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, .. RandomNumberGenerator.GetBytes(FileBytes)];

    private async Task<string> SayAsync(CustomerApi conversation, string text, params IReadOnlyList<string> files)
    {
        var id = CustomerApi.NewId();
        var posted = await Persistent.CallAsync(() => conversation.Api.PostFilesAsync(conversation.Id, files, text, id, ct), "POST messages", ct);
        shift.Acknowledge(id, posted.Seq);
        return id;
    }

    private Task AwaitReplyAsync(CustomerApi conversation, string to) => Eventually.TrueAsync(
        async () =>
        {
            var messages = await Persistent.CallAsync(() => conversation.MessagesAsync(shift.Acknowledged[to], ct), "GET messages", ct);
            return messages.Any(m => m.Text == Desk.ReplyTo(to));
        },
        $"A reply in conversation {conversation.Id}",
        Patience,
        ct);

    private async Task<bool> IsClosedAsync(CustomerApi conversation) =>
        (await Persistent.CallAsync(() => conversation.GetAsync(ct), "GET conversation", ct)).State == "closed";
}
