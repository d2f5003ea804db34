using System.Net;
using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Operators;

[Collection(WholeAppTests.Name)]
public sealed class When_an_operator_looks_at_the_work_of_others(TwoHosts hosts)
{
    [Fact]
    public async Task Should_find_nothing_I10()
    {
        await using var scene = new Scene(hosts);
        var hana = await scene.OperatorAsync("hana");
        var customer = await scene.ConnectedAsync(hana);
        var ken = await scene.SignedInAsync("ken");
        foreach (var call in new Func<Task>[]
        {
            () => ken.GetAsync(customer.Id, Ct),
            () => ken.MessagesAsync(customer.Id, ct: Ct),
            () => ken.PostAsync(customer.Id, "hi", ct: Ct),
            () => ken.NoteAsync(customer.Id, "hi", ct: Ct),
            () => ken.TransferAsync(customer.Id, new { queue = "sales" }, ct: Ct),
            () => ken.CloseAsync(customer.Id, ct: Ct),
            () => ken.WrapUpDoneAsync(customer.Id, Ct),
            () => ken.Api.SendAsync(HttpMethod.Post, $"conversations/{customer.Id}/typing", null, Ct),
            () => ken.Api.SendAsync(HttpMethod.Post, $"conversations/{customer.Id}/read", new { seq = 1 }, Ct),
            () => ken.GetAsync("no-such-conversation", Ct),
        })
            Assert.Equal(HttpStatusCode.NotFound, (await Assert.ThrowsAsync<ApiProblem>(call)).Status);
    }

    [Fact]
    public async Task Should_be_open_to_supervisors()
    {
        await using var scene = new Scene(hosts);
        var hana = await scene.OperatorAsync("hana");
        var customer = await scene.ConnectedAsync(hana);
        await hana.NoteAsync(customer.Id, "for colleagues", ct: Ct);
        var sora = await scene.SignedInAsync("sora");
        Assert.Equal("active", (await sora.GetAsync(customer.Id, Ct)).State);
        Assert.Contains(await sora.MessagesAsync(customer.Id, ct: Ct), message => message is { Kind: "note", Seq: null });
    }
}
