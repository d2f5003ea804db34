using ContactFunctions.Domain.Messages;
using ContactFunctions.Workflows.Views;

namespace ContactFunctions.Platform.Tests.Realtime;

public sealed class Invitations
{
    private static readonly TypingNotice Notice = new("1", AuthorRole.Customer, null, 1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Dismiss_Operator_HearsNothingMore()
    {
        await using var running = await RunningPush.StartAsync();
        await using var hana = await running.OperatorAsync("hana", "1");

        await running.Push.DismissAsync("hana", "1", Ct);
        await running.Push.ToConversationAsync("1", PushTargets.Typing, Notice, Ct);
        await running.Push.ToStaffOfAsync("1", PushTargets.Typing, Notice, Ct);
        await running.Push.ToOperatorAsync("hana", PushTargets.OfferWithdrawn, Notice, Ct);

        await hana.NextAsync(PushTargets.OfferWithdrawn, ct: Ct);
        Assert.Single(hana.Received);
    }

    [Fact]
    public async Task Admit_Twice_HearsOnceOnEveryDevice()
    {
        await using var running = await RunningPush.StartAsync();
        await using var desk = await running.OperatorAsync("hana");
        await running.Push.AdmitAsync("hana", "1", Ct);
        await running.Push.AdmitAsync("hana", "1", Ct);
        await using var phone = await running.OperatorAsync("hana");

        await running.Push.ToConversationAsync("1", PushTargets.Typing, Notice, Ct);
        await running.Push.ToOperatorAsync("hana", PushTargets.OfferMade, Notice, Ct);

        foreach (var device in new[] { desk, phone })
        {
            await device.NextAsync(PushTargets.OfferMade, ct: Ct);
            Assert.Equal([PushTargets.Typing, PushTargets.OfferMade], device.Received.Select(i => i.Target));
        }
    }

    [Fact]
    public async Task InviteCustomer_NamedLikeAnOperator_IsNotThatOperator()
    {
        await using var running = await RunningPush.StartAsync();
        await using var customer = await running.CustomerAsync("hana");

        await running.Push.ToOperatorAsync("hana", PushTargets.OfferMade, Notice, Ct);
        await running.Push.ToStaffAsync(PushTargets.PresenceChanged, Notice, Ct);
        await running.Push.ToConversationAsync("hana", PushTargets.Typing, Notice, Ct);

        await customer.NextAsync(PushTargets.Typing, ct: Ct);
        Assert.Single(customer.Received);
    }

    [Fact]
    public async Task IsHealthy_RunningService_SaysSo()
    {
        await using var running = await RunningPush.StartAsync();

        Assert.True(await running.Push.IsHealthyAsync(Ct));
    }
}
