using System.Net;
using System.Text.Json;
using ContactFunctions.Acceptance.Tests.Channels;
using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Operators;

[Collection(WholeAppTests.Name)]
public sealed class When_a_message_is_withdrawn(TwoHosts hosts)
{
    [Fact]
    public async Task Should_vanish_from_every_view_but_leave_a_trace()
    {
        await using var scene = new Scene(hosts);
        var hana = await scene.OperatorAsync("hana");
        var customer = await scene.ConnectedAsync(hana);
        var card = await customer.PostAsync("my card is 4111", ct: Ct);
        await using var page = await customer.ConnectAsync(Ct);

        var shown = await customer.Api.WithdrawAsync(customer.Id, card.MessageId, ct: Ct);

        Assert.Equal((true, ""), (shown.Withdrawn, shown.Text));
        await page.NextAsync("messageAdded", added => added.TryGetProperty("inReplyTo", out var about) && about.GetString() == card.MessageId, ct: Ct);
        foreach (var reader in (Func<Task<IReadOnlyList<MessageView>>>[])[() => customer.MessagesAsync(ct: Ct), () => hana.MessagesAsync(customer.Id, ct: Ct)])
        {
            var messages = await reader();
            Assert.Equal((true, ""), messages.Where(one => one.MessageId == card.MessageId).Select(one => (one.Withdrawn, one.Text)).Single());
            var trace = Assert.Single(messages, one => one.Event == "withdrawn");
            Assert.Equal((card.MessageId, "customer"), (trace.InReplyTo, trace.Author.Role));
        }
    }

    [Fact]
    public async Task Should_show_its_text_to_supervisors_alone()
    {
        await using var scene = new Scene(hosts);
        var (hana, sora) = (await scene.OperatorAsync("hana"), await scene.SignedInAsync("sora"));
        var customer = await scene.ConnectedAsync(hana);
        var slip = await hana.PostAsync(customer.Id, "about another customer", ct: Ct);

        await sora.Api.WithdrawAsync(customer.Id, slip.MessageId, "meant for somebody else", Ct);

        var evidence = await sora.MessagesAsync(customer.Id, ct: Ct);
        Assert.Equal((true, "about another customer"), evidence.Where(one => one.MessageId == slip.MessageId).Select(one => (one.Withdrawn, one.Text)).Single());
        Assert.Contains(evidence, one => one is { Event: "withdrawnBecause", Text: "meant for somebody else" });
        Assert.DoesNotContain(
            await customer.MessagesAsync(ct: Ct),
            one => one.Text.Contains("another customer", StringComparison.Ordinal) || one.Text.Contains("somebody else", StringComparison.Ordinal) || one.Author.Role == "operator" && one.Event is not null);
        Assert.Contains($"sora withdraw {slip.MessageId}", await sora.AuditOfAsync(customer.Id));
    }

    [Fact]
    public async Task Should_be_done_once_however_often_it_is_asked_for()
    {
        await using var scene = new Scene(hosts);
        var customer = await scene.CustomerAsync();
        var said = await customer.PostAsync("twice", ct: Ct);
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => customer.Api.WithdrawAsync(customer.Id, said.MessageId, ct: Ct)));
        Assert.Single(await customer.MessagesAsync(ct: Ct), one => one.Event == "withdrawn");
    }

    [Fact]
    public async Task Should_be_refused_to_whoever_did_not_write_it()
    {
        await using var scene = new Scene(hosts);
        var (hana, ken) = (await scene.OperatorAsync("hana"), await scene.SignedInAsync("ken"));
        var customer = await scene.ConnectedAsync(hana, text: "mine");
        var first = (await customer.MessagesAsync(ct: Ct)).First(one => one.Text == "mine");
        var answer = await hana.PostAsync(customer.Id, "yours", ct: Ct);
        var note = await hana.NoteAsync(customer.Id, "between us", ct: Ct);

        await RefusedAsync("forbidden", () => hana.Api.WithdrawAsync(customer.Id, first.MessageId, ct: Ct));
        await RefusedAsync("forbidden", () => customer.Api.WithdrawAsync(customer.Id, answer.MessageId, ct: Ct));
        await RefusedAsync("not_found", () => ken.Api.WithdrawAsync(customer.Id, answer.MessageId, ct: Ct));
        foreach (var unknown in (string[])[note.MessageId, $"{customer.Id}-999", "x", $"{customer.Id}-1"])
            await RefusedAsync("not_found", () => customer.Api.WithdrawAsync(customer.Id, unknown, ct: Ct));
    }

    [Fact]
    public async Task Should_close_the_links_to_its_files()
    {
        await using var scene = new Scene(hosts);
        var sora = await scene.SignedInAsync("sora");
        var customer = await scene.CustomerAsync();
        var uploaded = await customer.Api.UploadAsync(customer.Id, Files.Text("passport"), ct: Ct);
        var sent = await customer.Api.PostFilesAsync(customer.Id, [uploaded.AttachmentId], ct: Ct);
        var before = (await customer.SentFileAsync()).Attachments![0].Url;

        await customer.Api.WithdrawAsync(customer.Id, sent.MessageId, ct: Ct);

        using var gone = await Files.OpenAsync(scene.App, before);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.DoesNotContain(await customer.MessagesAsync(ct: Ct), one => one.Attachments is not null);
        var evidence = (await sora.MessagesAsync(customer.Id, ct: Ct)).Single(one => one.MessageId == sent.MessageId);
        Assert.Equal("passport"u8.ToArray(), await Files.BytesAsync(scene.App, Assert.Single(evidence.Attachments!).Url));
    }

    [Fact]
    public async Task Should_be_refused_for_a_text_that_has_left()
    {
        await using var scene = new Scene(hosts);
        var hana = await scene.OperatorAsync("hana");
        var phone = new Phone(scene.App);
        await phone.SendAsync("hello");
        var offer = await Eventually.ResultAsync(
            async () => (await hana.WorkAsync(Ct)).Offers.FirstOrDefault(one => one.Channel == "sms"), "An offer", cancellation: Ct);
        await hana.AcceptAsync(offer.ConversationId, offer.OfferId, Ct);
        var sent = await hana.PostAsync(offer.ConversationId, "on its way", ct: Ct);
        await Eventually.TrueAsync(async () => (await phone.ReceivedAsync()).Contains("on its way"), "The text", cancellation: Ct);

        await RefusedAsync("already_sent", () => hana.Api.WithdrawAsync(offer.ConversationId, sent.MessageId, ct: Ct));

        Assert.Contains(await hana.MessagesAsync(offer.ConversationId, ct: Ct), one => one is { Text: "on its way", Withdrawn: false });
        await RefusedAsync("attachments_not_carried", () => hana.Api.UploadAsync(offer.ConversationId, Files.Text("x"), ct: Ct));
    }
}
