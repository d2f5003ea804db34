using System.Text.Json;
using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Operators;

[Collection(WholeAppTests.Name)]
public sealed class When_messages_are_marked(TwoHosts hosts)
{
    [Fact]
    public async Task Should_show_each_side_how_far_the_other_has_got()
    {
        await using var scene = new Scene(hosts);
        var hana = await scene.OperatorAsync("hana");
        var customer = await scene.ConnectedAsync(hana);
        await using var desk = await hana.ConnectAsync(Ct);
        var answer = (await hana.PostAsync(customer.Id, "one", ct: Ct)).Seq!.Value;

        await customer.Api.DeliveredAsync(customer.Id, answer, Ct);
        var heard = await desk.NextAsync("marksChanged", changed => Side(changed, "customer", "delivered") == answer, ct: Ct);
        Assert.Equal((customer.Id, 0L), (heard.GetProperty("conversationId").GetString(), Side(heard, "customer", "read")));
        Assert.True(heard.GetProperty("version").GetInt64() > 0);

        await customer.ReadAsync(answer, Ct);
        Assert.Equal(answer, Side(await desk.NextAsync("marksChanged", changed => Side(changed, "customer", "read") > 0, ct: Ct), "customer", "read"));
        var question = (await customer.PostAsync("two", ct: Ct)).Seq!.Value;
        await hana.Api.DeliveredAsync(customer.Id, question, Ct);
        Assert.Equal(new MarksView(new(answer, answer), new(question, answer)), (await customer.GetAsync(Ct)).Marks);
    }

    [Fact]
    public async Task Should_ignore_what_goes_back_or_beyond()
    {
        await using var scene = new Scene(hosts);
        var customer = await scene.CustomerAsync(text: "hello");
        var last = (await customer.GetAsync(Ct)).LastSeq;
        await customer.Api.DeliveredAsync(customer.Id, last + 1_000, Ct);
        await customer.ReadAsync(last, Ct);
        await customer.Api.DeliveredAsync(customer.Id, 0, Ct);
        await customer.ReadAsync(0, Ct);
        Assert.Equal(new SideMarks(last, last), (await customer.GetAsync(Ct)).Marks!.Customer);
    }

    [Fact]
    public async Task Should_not_tell_that_somebody_reads_along_unseen()
    {
        await using var scene = new Scene(hosts);
        var (hana, sora) = (await scene.OperatorAsync("hana"), await scene.SignedInAsync("sora"));
        var customer = await scene.ConnectedAsync(hana);
        await hana.PostAsync(customer.Id, "hi", ct: Ct);
        var before = (await customer.GetAsync(Ct)).Marks;
        var asked = await customer.PostAsync("and now?", ct: Ct);
        await sora.Api.DeliveredAsync(customer.Id, asked.Seq!.Value, Ct);
        Assert.Equal(before, (await customer.GetAsync(Ct)).Marks);
    }

    private static long Side(JsonElement changed, string side, string mark) => changed.GetProperty("marks").GetProperty(side).GetProperty(mark).GetInt64();
}
