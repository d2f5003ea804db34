using Azure.Core;
using ContactFunctions.Harness;
using ContactFunctions.Platform.Tests.Storage;
using ContactFunctions.Workflows.Attachments;

namespace ContactFunctions.Platform.Tests.Attachments;

public sealed class SweepLooseTests(Azurite azurite)
{
    private static readonly byte[] Bytes = "some words"u8.ToArray();

    private static CancellationToken Ct => StorageHost.Ct;

    [Theory]
    [InlineData(23, 0)]
    [InlineData(25, 1)]
    public async Task Run_NeverSent_GoesAfterADay(int hours, int deleted)
    {
        var room = await FileRoom.CreateAsync(azurite, Later(hours));
        var file = await room.UploadAsync(Bytes, "k");

        Assert.Equal(new Swept(deleted, 0), await room.Sweep.RunAsync(Ct));
        Assert.Equal(deleted == 0, await room.BytesAsync(file.File.Id) is not null);
    }

    [Fact]
    public async Task Run_Sent_IsKeptAndNotLookedAtAgain()
    {
        var room = await FileRoom.CreateAsync(azurite, Later(25));
        var sent = await room.SendAsync(Bytes, "k");

        Assert.Equal(new Swept(0, 1), await room.Sweep.RunAsync(Ct));
        Assert.Equal(new Swept(0, 0), await room.Sweep.RunAsync(Ct));
        Assert.Equal(Bytes, await room.BytesAsync(sent.Attachments[0].Id));
        Assert.Equal(sent.Number, (await room.SendAsync(Bytes, "k")).Number);
    }

    [Fact]
    public async Task Run_ConversationThatNeverWas_GoesToo()
    {
        var room = await FileRoom.CreateAsync(azurite, Later(25));
        var file = await room.UploadAsync(Bytes, "k");
        await room.Blobs.PutAsync("c2", file, Bytes, Ct);
        Assert.Equal(new Swept(2, 0), await room.Sweep.RunAsync(Ct));
    }

    [Fact]
    public async Task Run_SentWhileItWasAboutToGo_Stays()
    {
        var rooms = await FileRoom.CreateAsync(azurite, 2, Later(25));
        var file = await rooms[0].UploadAsync(Bytes, "k");
        rooms[0].Faults.Before = async message =>
        {
            // Whatever follows the look at the container and at the record.
            if (message.Request.Method != RequestMethod.Get)
                Assert.False((await rooms[1].PostAsync(file.File.Id, "k")).IsRefused);
        };

        Assert.Equal(new Swept(0, 0), await rooms[0].Sweep.RunAsync(Ct));
        Assert.Equal(Bytes, await rooms[0].BytesAsync(file.File.Id));
    }

    [Fact]
    public async Task Post_SweptMeanwhile_IsUnknown()
    {
        var rooms = await FileRoom.CreateAsync(azurite, 2, Later(25));
        var file = await rooms[0].UploadAsync(Bytes, "k");
        rooms[0].Faults.Before = async message =>
        {
            if (message.Request.Method == RequestMethod.Put)
                await rooms[1].Sweep.RunAsync(Ct);
        };

        Assert.Equal("unknown_attachment", (await rooms[0].PostAsync(file.File.Id, "k")).Refusal!.Code);
    }

    /// <summary>The service stamps files by its own clock, so the sweeper's is ahead of it.</summary>
    private static ManualTime Later(int hours) => new(TimeProvider.System.GetUtcNow().AddHours(hours));
}
