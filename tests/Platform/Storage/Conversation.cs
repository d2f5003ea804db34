using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Customers;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Ports;

namespace ContactFunctions.Platform.Tests.Storage;

/// <summary>What the tests say in conversations.</summary>
internal static class Conversation
{
    public static readonly CustomerCard Anna = new() { Id = "anna", Name = "Anna", Locale = "en" };

    public static readonly StandingAddress Phone = new("sms", "+15550100", "+81312345678");

    private static readonly Author Writer = new(AuthorRole.Customer, "anna", "Anna");

    public static OpenConversation Opening(string id = "c1", string? text = null, string? key = null, StandingAddress? address = null) => new()
    {
        ConversationId = id,
        Channel = address?.Channel ?? "chat",
        Queue = "support",
        Customer = Anna,
        Text = text,
        ClientMessageId = key,
        Address = address,
    };

    public static PostText Says(string text, string key) => new(Writer, text, key);

    public static PostText BotSays(string text, string key) => new(new Author(AuthorRole.Bot, "bot", "Bot"), text, key);

    public static async Task<StorageHost> OpenAsync(this StorageHost host, StandingAddress? address = null)
    {
        await host.Record.OpenAsync(Opening(address: address), StorageHost.Ct);
        return host;
    }

    public static async Task<Recorded> SayAsync(this StorageHost host, string text, string? key = null) =>
        (await host.Record.ApplyAsync("c1", Says(text, key ?? text), StorageHost.Ct)).Value;

    public static async Task<IReadOnlyList<Entry>> EntriesAsync(this StorageHost host)
    {
        var entries = new List<Entry>();
        while (await host.Record.ReadAsync("c1", ReadFrom.Entry(entries.Count), 200, StorageHost.Ct) is { Count: > 0 } page)
            entries.AddRange(page);
        return entries;
    }

    /// <summary>Every entry once, numbered and chained without a gap, and the head in step with them.</summary>
    public static async Task<IReadOnlyList<string>> SoundTextsAsync(this StorageHost host)
    {
        var entries = await host.EntriesAsync();
        var head = await host.Record.FindAsync("c1", StorageHost.Ct);
        Assert.Null(EntryHash.FirstBroken("c1", entries));
        var visible = entries.Where(entry => entry.Seq is not null).ToList();
        Assert.Equal(Enumerable.Range(1, visible.Count), visible.Select(entry => (int)entry.Seq!.Value));
        Assert.Equal((entries.Count, visible.Count, entries[^1].Hash), ((int)head!.LastEntry, (int)head.LastSeq, head.LastHash));
        return [.. visible.Select(entry => entry.Text)];
    }
}
