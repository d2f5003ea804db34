using System.Net;
using System.Text.Json;
using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Operators;

/// <summary>Each step needs the role and leaves an entry in the audit.</summary>
[Collection(WholeAppTests.Name)]
public sealed class When_a_supervisor_steps_in(TwoHosts hosts)
{
    [Fact]
    public async Task Should_read_along_without_anybody_noticing_and_whisper_to_the_operator()
    {
        await using var scene = new Scene(hosts);
        var hana = await scene.OperatorAsync("hana");
        var customer = await scene.ConnectedAsync(hana);
        var sora = await scene.SignedInAsync("sora");
        await using var page = await customer.ConnectAsync(Ct);
        await using var desk = await hana.ConnectAsync(Ct);
        await RefusedAsync("not_owner", () => sora.WhisperAsync(customer.Id, "too early"));

        Assert.Equal("monitoring", (await sora.DoAsync(customer.Id, "monitor")).Role);
        await sora.DoAsync(customer.Id, "monitor");
        await sora.Api.SendAsync(HttpMethod.Post, $"conversations/{customer.Id}/typing", body: null, Ct);
        await sora.Api.SendAsync(HttpMethod.Post, $"conversations/{customer.Id}/read", new { seq = 1 }, Ct);
        Assert.Empty((await hana.GetAsync(customer.Id, Ct)).Participants!);
        Assert.Equal(1, (await hana.GetAsync(customer.Id, Ct)).Unread);
        await using var ear = await sora.ConnectAsync(Ct);
        await customer.PostAsync("are you there?", ct: Ct);
        await ear.NextAsync("messageAdded", message => message.GetProperty("text").GetString() == "are you there?", ct: Ct);
        Assert.DoesNotContain(page.Received.Concat(desk.Received), heard => heard.Target is "conversationChanged" or "typing");

        await sora.WhisperAsync(customer.Id, "offer a refund");
        var whisper = await desk.NextAsync("messageAdded", message => message.GetProperty("kind").GetString() == "whisper", ct: Ct);
        Assert.False(whisper.TryGetProperty("seq", out _));
        await sora.DoAsync(customer.Id, "monitor/stop");
        await sora.DoAsync(customer.Id, "monitor/stop");
        await RefusedAsync("not_owner", () => sora.WhisperAsync(customer.Id, "too late"));

        Assert.DoesNotContain(await customer.MessagesAsync(ct: Ct), message => message.Kind == "whisper" || message.Event is "monitorStarted" or "monitorEnded");
        Assert.DoesNotContain(await hana.MessagesAsync(customer.Id, ct: Ct), message => message.Event is "monitorStarted" or "monitorEnded");
        var audit = await sora.AuditOfAsync(customer.Id);
        Assert.Equal(["sora monitor", "sora whisper", "sora monitorStop"], audit.Select(entry => string.Join(' ', entry.Split(' ').Take(2))));
    }

    [Fact]
    public async Task Should_join_in_front_of_the_customer_and_leave()
    {
        await using var scene = new Scene(hosts);
        var hana = await scene.OperatorAsync("hana");
        var customer = await scene.ConnectedAsync(hana);
        var sora = await scene.SignedInAsync("sora");
        await RefusedAsync("not_owner", () => sora.PostAsync(customer.Id, "let me help", ct: Ct));
        await sora.DoAsync(customer.Id, "join");
        await sora.PostAsync(customer.Id, "let me help", ct: Ct);
        Assert.Equal([("sora", "supervising")], (await hana.GetAsync(customer.Id, Ct)).Participants!.Select(one => (one.Operator, one.Role)));
        await sora.DoAsync(customer.Id, "leave");

        var seen = await customer.MessagesAsync(ct: Ct);
        Assert.Equal(["connected", "supervisorJoined", "participantLeft"], seen.Select(message => message.Event).OfType<string>());
        Assert.Equal("hana", (await customer.GetAsync(Ct)).Operator!.Id);
        Assert.Equal(["sora join", "sora leave"], await sora.AuditOfAsync(customer.Id));
    }

    [Fact]
    public async Task Should_assign_over_capacity_reprioritise_and_close_I2()
    {
        await using var scene = new Scene(hosts);
        var ken = await scene.OperatorAsync("ken");
        var busy = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => scene.CustomerAsync(text: "hello")));
        foreach (var one in busy)
            await ken.AcceptAsync(one.Id, (await OfferAsync(ken, one.Id)).OfferId, Ct);
        var customer = await scene.CustomerAsync(text: "urgent");
        var sora = await scene.SignedInAsync("sora");
        Assert.Equal(5, (await sora.PrioritiseAsync(customer.Id, 5)).Priority);

        await RefusedAsync("unknown_operator", () => sora.AssignAsync(customer.Id, "nobody"));
        await RefusedAsync("target_not_routable", () => sora.AssignAsync(customer.Id, "mika"));
        var command = CustomerApi.NewId();
        Assert.Equal(("active", "ken"), await HolderAsync(sora.AssignAsync(customer.Id, "ken", command)));
        await sora.AssignAsync(customer.Id, "ken", command);
        Assert.Equal(4, await sora.UsedUnitsAsync("ken"));

        Assert.Equal("closed", (await sora.ForceCloseAsync(customer.Id)).State);
        await sora.ForceCloseAsync(customer.Id);
        Assert.Equal(3, await sora.UsedUnitsAsync("ken"));
        await RefusedAsync("conversation_closed", () => customer.PostAsync("hello?", ct: Ct));
        Assert.Equal(["sora priority 3>5", "sora assign >ken", "sora forceClose power cut"], await sora.AuditOfAsync(customer.Id));
    }

    [Fact]
    public async Task Should_move_a_whole_queue_at_once_each_conversation_once()
    {
        await using var scene = new Scene(hosts);
        var waiting = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => scene.CustomerAsync("hasty", "hello")));
        var sora = await scene.SignedInAsync("sora");
        var command = CustomerApi.NewId();
        await RefusedAsync("target_closed", () => sora.MoveAsync("hasty", TwoHosts.ShutQueue));
        await RefusedAsync("target_closed", () => sora.MoveAsync("hasty", "nowhere"));
        var moved = await sora.MoveAsync("hasty", "support", commandId: command);
        var late = await scene.CustomerAsync("hasty", "later");
        var repeated = await sora.MoveAsync("hasty", "support", commandId: command);

        Assert.Equal((50, 0, 50), (moved.Moved, moved.Refused.Count, repeated.Moved));
        Assert.Equal(["hasty"], (await Task.WhenAll(waiting.Append(late).Select(one => one.GetAsync(Ct)))).Where(one => one.Queue != "support").Select(one => one.Queue));
        Assert.Equal(["sora move hasty>support"], await sora.AuditOfAsync(waiting[7].Id));
        var odd = await sora.MoveAsync("support", "hasty", [waiting[0].Id, late.Id, "unknown"]);
        Assert.Equal((1, "not_in_queue not_found"), (odd.Moved, string.Join(' ', odd.Refused.OrderBy(one => one.ConversationId == "unknown").Select(one => one.Code))));
    }

    [Theory]
    [InlineData("POST", "conversations/{0}/assign", "{\"operator\":\"ken\",\"commandId\":\"c\"}")]
    [InlineData("POST", "conversations/{0}/force-close", "{\"reason\":\"r\",\"commandId\":\"c\"}")]
    [InlineData("PUT", "conversations/{0}/priority", "{\"priority\":1,\"commandId\":\"c\"}")]
    [InlineData("POST", "conversations/{0}/monitor", "{}")]
    [InlineData("POST", "conversations/{0}/monitor/stop", "{}")]
    [InlineData("POST", "conversations/{0}/join", "{}")]
    [InlineData("POST", "queues/support/move", "{\"to\":\"sales\",\"commandId\":\"c\"}")]
    [InlineData("GET", "board", null)]
    [InlineData("GET", "audit", null)]
    public async Task Should_need_the_role(string method, string path, string? body)
    {
        await using var scene = new Scene(hosts);
        var customer = await scene.CustomerAsync(text: "hello");
        var ken = await scene.SignedInAsync("ken");
        var content = body is null ? null : (object)JsonSerializer.Deserialize<JsonElement>(body);
        using var answer = await ken.Api.RawAsync(new HttpMethod(method), string.Format(null, path, customer.Id), content, Ct);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(("waiting", "support"), ((await customer.GetAsync(Ct)).State, (await customer.GetAsync(Ct)).Queue));
        Assert.Empty(await (await scene.SignedInAsync("sora")).AuditOfAsync(customer.Id));
    }

    private static async Task<(string, string?)> HolderAsync(Task<ConversationView> answer) => ((await answer).State, (await answer).Operator?.Id);
}
