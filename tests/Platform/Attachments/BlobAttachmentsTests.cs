using System.Security.Cryptography;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Harness;
using ContactFunctions.Platform.Tests.Storage;
using ContactFunctions.Ports;

namespace ContactFunctions.Platform.Tests.Attachments;

public sealed class BlobAttachmentsTests(Azurite azurite)
{
    private static CancellationToken Ct => StorageHost.Ct;

    [Fact]
    public async Task Put_FirstOfAll_MakesTheContainerAndComesBackWhole()
    {
        var room = await FileRoom.CreateAsync(azurite);
        Assert.Null(await room.Blobs.FindAsync("c1", "f1", Ct));
        var file = Stored("f1", "hello", "明細 ' 100% \"🙂\".txt") with { By = "operator:hana@example.com" };

        Assert.True((await room.Blobs.PutAsync("c1", file, "hello"u8.ToArray(), Ct)).IsNew);

        var found = await room.Blobs.FindAsync("c1", "f1", Ct);
        Assert.Equal(file, found! with { TouchedAt = default, Version = "" });
        Assert.Equal("hello"u8.ToArray(), await room.BytesAsync("f1"));
    }

    [Fact]
    public async Task Put_IdIsTaken_KeepsTheFirst()
    {
        var room = await FileRoom.CreateAsync(azurite);
        await room.Blobs.PutAsync("c1", Stored("f1", "one"), "one"u8.ToArray(), Ct);

        var second = await room.Blobs.PutAsync("c1", Stored("f1", "two"), "two"u8.ToArray(), Ct);

        Assert.False(second.IsNew);
        Assert.Equal(Stored("f1", "one").File, second.Stored.File);
        Assert.Equal("one"u8.ToArray(), await room.BytesAsync("f1"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Put_AnswersLost_IsOursAndThereOnce(int lost)
    {
        var room = await FileRoom.CreateAsync(azurite);
        room.Faults.LoseNext(lost);

        Assert.True((await room.Blobs.PutAsync("c1", Stored("f1", "one"), "one"u8.ToArray(), Ct)).IsNew);
        Assert.False((await room.Blobs.PutAsync("c1", Stored("f1", "one"), "one"u8.ToArray(), Ct)).IsNew);
    }

    [Fact]
    public async Task TouchAndDelete_SomebodyWasFaster_AreRefused()
    {
        var room = await FileRoom.CreateAsync(azurite);
        await room.Blobs.PutAsync("c1", Stored("f1", "one"), "one"u8.ToArray(), Ct);
        var found = (await room.Blobs.FindAsync("c1", "f1", Ct))!;

        Assert.True(await room.Blobs.TouchAsync("c1", found, isKept: true, Ct));
        Assert.False(await room.Blobs.TouchAsync("c1", found, isKept: false, Ct));
        Assert.False(await room.Blobs.DeleteAsync("c1", found, Ct));
        var touched = (await room.Blobs.FindAsync("c1", "f1", Ct))!;
        Assert.True(touched.IsKept);
        Assert.True(await room.Blobs.DeleteAsync("c1", touched, Ct));
        Assert.False(await room.Blobs.TouchAsync("c1", touched, isKept: true, Ct));
    }

    [Fact]
    public async Task DeleteAll_SeveralPages_LeavesOtherConversations()
    {
        var room = await FileRoom.CreateAsync(azurite);
        await room.Blobs.DeleteAllAsync("c1", Ct);
        foreach (var (conversation, id) in (IEnumerable<(string, string)>)[("c1", "f1"), ("c1", "f2"), ("c1", "f3"), ("c1", "f4"), ("c1", "f5"), ("c10", "f1")])
            await room.Blobs.PutAsync(conversation, Stored(id, "x"), "x"u8.ToArray(), Ct);
        room.Faults.LoseNext();

        await room.Blobs.DeleteAllAsync("c1", Ct);
        await room.Blobs.DeleteAllAsync("c1", Ct);

        Assert.Equal([("c10", "f1")], await room.Blobs.LooseAsync(DateTimeOffset.MaxValue, Ct).Select(loose => (loose.ConversationId, loose.Stored.File.Id)).ToListAsync(Ct));
    }

    private static StoredAttachment Stored(string id, string text, string name = "a.txt")
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        return new(new Attachment(id, name, "text/plain", bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes))), "customer", IsScanned: true);
    }
}
