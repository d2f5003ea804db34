using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Evidence.Export;
using ContactFunctions.Domain.Messages;
using ContactFunctions.Functions.Storage.Record;
using ContactFunctions.Harness;
using ContactFunctions.Platform.Tests.Storage;
using ContactFunctions.Ports;

namespace ContactFunctions.Platform.Tests.Evidence;

/// <summary>What is erased is gone from every row, however long the conversation is and wherever a host dies.</summary>
public sealed class ErasureTests(Azurite azurite)
{
    private const string Number = "+15558675309";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Erase_OfALongConversation_LeavesNothingOnAnyPage()
    {
        var host = await StorageHost.CreateAsync(azurite);
        var room = new EvidenceRoom(host);
        await room.EndedAsync("c1", texts: 620);
        Assert.NotEmpty(await room.FindAsync("secret"));

        await room.EraseAsync("c1");

        Assert.Empty(await room.FindAsync("secret", "Aiko", "v-c1", "c|m1"));
        var parts = ExportParts.Read(await room.ExportAsync("c1"));
        Assert.True(ExportCheck.Of(parts, null).IsIntact);
        Assert.Equal(620, parts.Entries.Count(entry => entry is { Kind: EntryKind.Text, IsErased: true }));
        Assert.Equal(["c1"], room.Files.Deleted);
    }

    /// <summary>A host that puts pages away may have read a page before it was erased, and write it afterwards.</summary>
    [Fact]
    public async Task Erase_WhileAnotherHostCopiesAPage_IsMadeUpForByTheSecondLook()
    {
        var host = await StorageHost.CreateAsync(azurite);
        var room = new EvidenceRoom(host);
        await room.EndedAsync("c1", texts: 5);
        var copy = (await host.Tables[0].GetEntityAsync<EntryRow>("c1", RecordKeys.Entry(3), cancellationToken: Ct)).Value;
        await room.EraseAsync("c1");
        copy.PartitionKey = RecordPages.Page("c1", 0);
        await host.Tables[0].AddEntityAsync(copy, Ct);
        Assert.NotEmpty(await room.FindAsync("secret"));

        await room.Retention.RunAsync(Ct);

        Assert.Empty(await room.FindAsync("secret"));
        Assert.Empty(await room.Stored.DueAsync(Ct));
    }

    [Fact]
    public async Task Erase_OnAHostThatDiesAtAnyRequest_IsFinishedByAnother()
    {
        var hosts = await StorageHost.CreateAsync(azurite, 2);
        using var key = new HeldKey();
        var (dying, living) = (new EvidenceRoom(hosts[0], key: key), new EvidenceRoom(hosts[1], key: key));
        var died = true;
        for (var step = 1; died; step++)
        {
            var id = $"c{step}";
            var address = new StandingAddress("sms", "+15550100", $"{Number}{step}");
            await dying.EndedAsync(id, texts: 2, address);
            died = await DiesAsync(hosts[0], step, () => dying.EraseAsync(id));

            await living.Retention.RunAsync(Ct);
            await living.EraseAsync(id);
            await living.Retention.RunAsync(Ct);

            Assert.Empty(await living.FindAsync("secret", Number, "Aiko"));
            var verdict = ExportCheck.Of(ExportParts.Read(await living.ExportAsync(id)), null);
            Assert.True(verdict.IsIntact, $"Died at request {step}: {verdict}");
            Assert.Empty(await living.Stored.DueAsync(Ct));
            Assert.NotEqual(id, await hosts[1].Record.NameAsync(address, "other", Ct));
            await living.Stored.ForgetAddressAsync(address, "other", Ct);
        }
    }

    [Fact]
    public async Task Erase_OneConversationOfAVisitor_KeepsTheirRecordUntilTheLast()
    {
        var host = await StorageHost.CreateAsync(azurite);
        var room = new EvidenceRoom(host);
        await room.EndedAsync("c1");
        await room.EndedAsync("c2");
        await host.Customers.NoteContactAsync(new() { Id = "v-c1" }, new Contact("c2", "chat", "support", DateTimeOffset.UnixEpoch), Ct);

        await room.EraseAsync("c1");
        Assert.NotNull(await host.Customers.FindAsync("v-c1", Ct));
        await room.EraseAsync("c2");
        Assert.Null(await host.Customers.FindAsync("v-c2", Ct));
    }

    [Fact]
    public async Task Erase_TheAddressOfAnotherConversation_IsLeftAlone()
    {
        var host = await StorageHost.CreateAsync(azurite);
        var room = new EvidenceRoom(host);
        var address = new StandingAddress("sms", "+15550100", Number);
        await room.EndedAsync("c1", address: address);
        await host.Record.RenameAsync(address, "c1", "c2", Ct);

        await room.EraseAsync("c1");

        Assert.Equal("c2", await host.Record.NameAsync(address, "c3", Ct));
    }

    [Fact]
    public async Task Erase_AChatThatWasFollowedUpByText_ForgetsEveryNumberThatNamedIt()
    {
        var host = await StorageHost.CreateAsync(azurite);
        var room = new EvidenceRoom(host);
        await host.Record.OpenAsync(Conversation.Opening(), Ct);
        await host.Record.ApplyAsync("c1", new AgreeToFollowUp(FollowUp.Sms, Number, "You may text me."), Ct);
        await host.Record.NameAsync(new StandingAddress("sms", "+15550100", Number), "c1", Ct);
        await host.Record.ApplyAsync("c1", new StopFollowUp(EvidenceRoom.Sora, "asked for"), Ct);
        await room.EndAsync("c1");
        Assert.NotEmpty(await room.FindAsync(Number));

        await room.EraseAsync("c1");

        Assert.Empty(await room.FindAsync(Number));
        Assert.IsType<ContentErased>((await host.Record.ApplyAsync("c1", new AgreeToFollowUp(FollowUp.Sms, Number, "Again."), Ct)).Refusal);
    }

    [Fact]
    public async Task Erase_WhileAHoldIsPlaced_OneOfThemIsRefused()
    {
        var host = await StorageHost.CreateAsync(azurite);
        var room = new EvidenceRoom(host);
        await room.EndedAsync("c1");
        // Between the erasure's look and its word.
        host.Faults.Before = async message =>
        {
            if (message.Request.Uri.ToString().Contains("erasures", StringComparison.Ordinal))
            {
                host.Faults.Before = _ => ValueTask.CompletedTask;
                await room.Hold.PlaceAsync("c1", EvidenceRoom.Sora, "case 7", "h1", Ct);
            }
        };

        Assert.IsType<LegallyHeld>((await room.EraseAsync("c1")).Refusal);
        Assert.NotEmpty(await room.FindAsync("secret"));
        Assert.Empty(await room.Stored.DueAsync(Ct));
        await room.Hold.ReleaseAsync("c1", EvidenceRoom.Sora, null, "r1", Ct);
        Assert.False((await room.EraseAsync("c1")).IsRefused);
        Assert.IsType<ContentErased>((await room.Hold.PlaceAsync("c1", EvidenceRoom.Sora, "too late", "h2", Ct)).Refusal);
    }

    private static async Task<bool> DiesAsync(StorageHost host, int step, Func<Task> run)
    {
        var left = step;
        host.Faults.Before = _ => --left == 0 ? throw new HostDiedException() : ValueTask.CompletedTask;
        try
        {
            await run();
            return false;
        }
        catch (HostDiedException)
        {
            return true;
        }
        finally
        {
            host.Faults.Before = _ => ValueTask.CompletedTask;
        }
    }

    private sealed class HostDiedException() : Exception("The host died.");
}
