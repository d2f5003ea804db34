using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Operators;

[Collection(WholeAppTests.Name)]
public sealed class When_a_conversation_ends(TwoHosts hosts)
{
    [Fact]
    public async Task Should_hold_capacity_until_wrap_up_is_done_I2()
    {
        await using var scene = new Scene(hosts);
        var hana = await scene.OperatorAsync("hana");
        var customer = await scene.ConnectedAsync(hana);
        Assert.Equal("wrapUp", (await hana.CloseAsync(customer.Id, "solved", Ct)).State);
        Assert.Single((await hana.WorkAsync(Ct)).Conversations);
        Assert.Equal("closed", (await hana.WrapUpDoneAsync(customer.Id, Ct)).State);
        Assert.Equal("closed", (await hana.WrapUpDoneAsync(customer.Id, Ct)).State);
        Assert.Empty((await hana.WorkAsync(Ct)).Conversations);
        await RefusedAsync("conversation_closed", () => customer.PostAsync("more", null, Ct));
    }

    [Fact]
    public async Task Should_be_active_again_when_the_customer_writes_during_wrap_up()
    {
        await using var scene = new Scene(hosts);
        var hana = await scene.OperatorAsync("hana");
        var customer = await scene.ConnectedAsync(hana);
        await hana.CloseAsync(customer.Id, ct: Ct);
        await customer.PostAsync("one more thing", null, Ct);
        await StateAsync(customer, "active");
    }
}
