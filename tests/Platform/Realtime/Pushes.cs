using ContactFunctions.Domain.Messages;
using ContactFunctions.Workflows.Views;

namespace ContactFunctions.Platform.Tests.Realtime;

public sealed class Pushes
{
    private static readonly TypingNotice Notice = new("1", AuthorRole.Customer, "Yuki", 4);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ToConversation_CustomerAndStaff_HearItWithOneCall()
    {
        await using var running = await RunningPush.StartAsync();
        await using var customer = await running.CustomerAsync("1");
        await using var operatorOfIt = await running.OperatorAsync("hana", "1");

        var requests = await running.RequestsAsync(() => running.Push.ToConversationAsync("1", PushTargets.Typing, Notice, Ct));

        await customer.NextAsync(PushTargets.Typing, ct: Ct);
        await operatorOfIt.NextAsync(PushTargets.Typing, ct: Ct);
        Assert.Equal(1, requests);
    }

    [Fact]
    public async Task ToConversation_Payload_IsInTheWireForm()
    {
        await using var running = await RunningPush.StartAsync();
        await using var customer = await running.CustomerAsync("1");
        var message = new MessageView
        {
            ConversationId = "1",
            Seq = 7,
            MessageId = "m",
            Author = new AuthorView(AuthorRole.Operator, "hana", "Hana Sato"),
            Kind = EntryKind.Text,
            Text = "こんにちは <b>",
            SentAt = new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero),
        };

        await running.Push.ToConversationAsync("1", PushTargets.MessageAdded, message, Ct);

        var heard = await customer.NextAsync(PushTargets.MessageAdded, ct: Ct);
        Assert.Equal("1", heard.GetProperty("conversationId").GetString());
        Assert.Equal(7, heard.GetProperty("seq").GetInt32());
        Assert.Equal("operator", heard.GetProperty("author").GetProperty("role").GetString());
        Assert.Equal("text", heard.GetProperty("kind").GetString());
        Assert.Equal("こんにちは <b>", heard.GetProperty("text").GetString());
    }

    [Fact]
    public async Task ToSupervisors_Alert_IsHeardByThemAlone_AndByNobodyWhoIsNoneAnyMore()
    {
        await using var running = await RunningPush.StartAsync();
        await using var sora = await running.SupervisorAsync("sora");
        await using var hana = await running.OperatorAsync("hana");
        await using var was = await running.SupervisorAsync("ken");
        await using var now = await running.OperatorAsync("ken");

        await running.Push.ToSupervisorsAsync(PushTargets.Alert, new AlertNotice("notResponding", Operator: "hana", Version: 3), Ct);
        await running.Push.ToStaffAsync(PushTargets.PresenceChanged, Notice, Ct);

        Assert.Equal("hana", (await sora.NextAsync(PushTargets.Alert, ct: Ct)).GetProperty("operator").GetString());
        foreach (var deaf in new[] { hana, was, now })
        {
            await deaf.NextAsync(PushTargets.PresenceChanged, ct: Ct);
            Assert.DoesNotContain(deaf.Received, heard => heard.Target == PushTargets.Alert);
        }
    }

    [Fact]
    public async Task ToStaffOf_Note_IsNotHeardByTheCustomer()
    {
        await using var running = await RunningPush.StartAsync();
        await using var customer = await running.CustomerAsync("1");
        await using var operatorOfIt = await running.OperatorAsync("hana", "1");
        await using var colleague = await running.OperatorAsync("ken");

        await running.Push.ToStaffOfAsync("1", PushTargets.MessageAdded, Notice, Ct);
        await running.Push.ToConversationAsync("1", PushTargets.Typing, Notice, Ct);
        await running.Push.ToStaffAsync(PushTargets.PresenceChanged, Notice, Ct);

        await operatorOfIt.NextAsync(PushTargets.PresenceChanged, ct: Ct);
        await colleague.NextAsync(PushTargets.PresenceChanged, ct: Ct);
        await customer.NextAsync(PushTargets.Typing, ct: Ct);
        Assert.Equal([PushTargets.Typing], customer.Received.Select(i => i.Target));
        Assert.Equal([PushTargets.MessageAdded, PushTargets.Typing, PushTargets.PresenceChanged], operatorOfIt.Received.Select(i => i.Target));
        Assert.Equal([PushTargets.PresenceChanged], colleague.Received.Select(i => i.Target));
    }

    [Fact]
    public async Task ToConversation_ServiceDead_DoesNotReachTheCaller()
    {
        await using var running = await RunningPush.StartAsync();
        await running.Service.DisposeAsync();

        await running.Push.ToConversationAsync("1", PushTargets.Typing, Notice, Ct);
        await running.Push.AdmitAsync("hana", "1", Ct);

        await Assert.ThrowsAsync<HttpRequestException>(() => running.Push.InviteCustomerAsync("1", Ct));
    }
}
