using System.Security.Cryptography;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Harness;
using ContactFunctions.Platform.Tests.Storage;

namespace ContactFunctions.Platform.Tests.Attachments;

/// <summary>A file and its message are two writes to two services; the client repeats both until it is answered.</summary>
public sealed class ExactlyOnceTests(Azurite azurite)
{
    private static readonly byte[] Bytes = [.. Enumerable.Repeat((byte)'x', 900)];

    [Fact]
    public async Task I1_TwentyAtOnceOnTwoHostsThatLoseAnswers_IsThereOnce()
    {
        var rooms = await FileRoom.CreateAsync(azurite, 2);
        foreach (var room in rooms)
        {
            room.Faults.LoseNext(3);
            room.Host.Faults.LoseNext(2);
        }

        var sent = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => rooms[number % 2].SendAsync(Bytes, "k")));

        Assert.Single(sent.Select(entry => (entry.Number, entry.Hash)).Distinct());
        await IsThereOnceAsync(rooms[0]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task I1_HostDiesBetweenUploadAndPost_TheRepeatFinishesIt(bool uploadWasAnswered)
    {
        var rooms = await FileRoom.CreateAsync(azurite, 2);
        // The container is there already, so that the first write of the upload is the file.
        await rooms[0].UploadAsync("other"u8.ToArray(), "other");
        if (!uploadWasAnswered)
            rooms[0].Faults.AfterCommit = () => throw new InvalidOperationException("The host is gone.");
        rooms[0].Faults.LoseNext(uploadWasAnswered ? 0 : 1);
        var died = await Record.ExceptionAsync(() => rooms[0].UploadAsync(Bytes, "k"));
        Assert.Equal(uploadWasAnswered, died is null);

        await rooms[1].SendAsync(Bytes, "k");

        await IsThereOnceAsync(rooms[1]);
    }

    [Fact]
    public async Task I1_HostDiesAfterThePostWasStored_TheRepeatFindsIt()
    {
        var rooms = await FileRoom.CreateAsync(azurite, 2);
        var uploaded = await rooms[0].UploadAsync(Bytes, "k");
        rooms[0].Host.Faults.AfterCommit = () => throw new InvalidOperationException("The host is gone.");
        rooms[0].Host.Faults.LoseNext();
        await Assert.ThrowsAsync<InvalidOperationException>(() => rooms[0].PostAsync(uploaded.File.Id, "k"));

        await rooms[1].SendAsync(Bytes, "k");

        await IsThereOnceAsync(rooms[1]);
    }

    [Fact]
    public async Task Post_SameKeyWithAnotherFile_IsRefused()
    {
        var room = await FileRoom.CreateAsync(azurite);
        await room.SendAsync(Bytes, "k");
        var other = await room.UploadAsync("other"u8.ToArray(), "other");
        Assert.Equal("client_message_id_reused", (await room.PostAsync(other.File.Id, "k")).Refusal!.Code);
    }

    private static async Task IsThereOnceAsync(FileRoom room)
    {
        var entry = Assert.Single(await room.Host.EntriesAsync(), entry => entry.Attachments.Count > 0);
        var file = Assert.Single(entry.Attachments);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData((await room.BytesAsync(file.Id))!)), file.Sha256);
        Assert.Equal(Bytes, await room.BytesAsync(file.Id));
        Assert.Null(EntryHash.FirstBroken("c1", await room.Host.EntriesAsync()));
    }
}
