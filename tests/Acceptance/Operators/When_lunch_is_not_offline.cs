using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Operators;

[Collection(WholeAppTests.Name)]
public sealed class When_lunch_is_not_offline(TwoHosts hosts)
{
    [Fact]
    public async Task Should_begin_after_the_conversation_and_end_when_a_supervisor_says_so_all_to_the_second_I6()
    {
        await using var scene = new Scene(hosts);
        var sora = await scene.SignedInAsync("sora");
        var hana = await scene.OperatorAsync("hana");
        var talking = await scene.ConnectedAsync(hana);
        var began = TimeProvider.System.GetUtcNow();

        await hana.PresenceAfterConversationAsync("away", "lunch", Ct);
        await hana.PresenceAfterConversationAsync("away", "lunch", Ct);
        var pending = (await hana.MeAsync(Ct)).Presence;
        var seen = (await hana.Api.GetAsync<IReadOnlyList<Colleague>>("operators", Ct)).Single(colleague => colleague.Id == "hana");
        var waiting = await scene.CustomerAsync();
        await hana.CloseAsync(talking.Id, "solved", Ct);
        var wrappingUp = (await hana.MeAsync(Ct)).Presence;
        await hana.WrapUpDoneAsync(talking.Id, Ct);
        var lunch = (await hana.MeAsync(Ct)).Presence;
        var untouched = (await hana.WorkAsync(Ct)).Offers;
        await sora.DirectAsync("hana", "available", ct: Ct);

        Assert.Equal(("available", "away", "pending"), (pending.Status, pending.PendingStatus, pending.Why?.GetString()));
        Assert.Equal((1, 1, "available", "away"), (seen.UsedUnits, seen.Conversations, seen.Presence.Status, seen.Presence.PendingStatus));
        Assert.Equal("away", wrappingUp.PendingStatus);
        Assert.Equal(("away", "lunch", null), (lunch.Status, lunch.Reason, lunch.PendingStatus));
        Assert.Empty(untouched);
        await OfferAsync(hana, waiting.Id);
        var lines = (await hana.AdherenceAsync("hana", began, Ct)).Where(line => line.At >= began).ToList();
        Assert.Equal(
            [("planned", "available", "self"), ("declared", "away", "self"), ("declared", "available", "sora")],
            lines.Select(line => (line.Kind, line.Status, line.By)));
        Assert.Equal(lunch.Since, lines[1].At);
        Assert.Contains(await hana.Api.GetAsync<IReadOnlyList<Choice>>("reasons", Ct), reason => reason is { Code: "lunch", Names: { En: "Lunch", Ja: "昼休み" } });
        Assert.Contains(await sora.Api.GetAsync<IReadOnlyList<Audited>>("audit", Ct), entry => entry is { By: "sora", Action: "presence", Target: "hana" });
    }

    [Fact]
    public async Task Should_be_cancelled_by_declaring_anything_for_now()
    {
        await using var scene = new Scene(hosts);
        var hana = await scene.OperatorAsync("hana");
        await scene.ConnectedAsync(hana);

        await hana.PresenceAfterConversationAsync("offline", ct: Ct);
        await hana.PresenceAsync("available", ct: Ct);

        Assert.Equal(("available", null, true), ((await hana.MeAsync(Ct)).Presence is var now ? now.Status : "", now.PendingStatus, now.Routable));
    }

    [Fact]
    public async Task Should_extend_wrap_up_as_often_as_the_queue_allows()
    {
        await using var scene = new Scene(hosts);
        var hana = await scene.OperatorAsync("hana");
        var customer = await scene.ConnectedAsync(hana);
        await RefusedAsync("not_owner", () => hana.WrapUpExtendAsync(customer.Id, ct: Ct));
        var closed = await hana.CloseAsync(customer.Id, ct: Ct);

        var once = await hana.WrapUpExtendAsync(customer.Id, "first", Ct);
        var repeated = await hana.WrapUpExtendAsync(customer.Id, "first", Ct);
        var twice = await hana.WrapUpExtendAsync(customer.Id, "second", Ct);

        Assert.Equal(closed.WrapUpUntil!.Value.AddSeconds(60), once.WrapUpUntil);
        Assert.Equal(once.WrapUpUntil, repeated.WrapUpUntil);
        Assert.Equal(closed.WrapUpUntil.Value.AddSeconds(120), twice.WrapUpUntil);
        await RefusedAsync("no_extension_left", () => hana.WrapUpExtendAsync(customer.Id, "third", Ct));
        await RefusedAsync("forbidden", () => hana.AdherenceAsync("ken", closed.WrapUpUntil.Value.AddHours(-1), Ct));
        await RefusedAsync("forbidden", () => hana.DirectAsync("ken", "offline", ct: Ct));
    }

    private sealed record Colleague(string Id, int UsedUnits, int Conversations, PresenceView Presence);

    private sealed record Choice(string Code, Names Names);

    private sealed record Names(string En, string Ja);

    private sealed record Audited(string By, string Action, string Target);
}
