using ContactFunctions.Domain.Conversations;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.FollowUps;

namespace ContactFunctions.Platform.Tests.Customers;

/// <summary>One mail with a link for each absence, whatever happens on its way.</summary>
public sealed class When_a_customer_is_written_a_mail
{
    private const string Anna = "anna@example.com";

    [Fact]
    public async Task Should_come_back_by_its_link_to_the_same_conversation_and_operator()
    {
        var scene = new Leaving();
        var id = await scene.TalkAsync("email", Anna);
        await scene.AnswerAsync(id, "Your parcel is in Kyoto.");
        await scene.Center.AdvanceAsync(Leaving.After);
        await scene.AnswerAsync(id, "And now in Osaka.");
        await scene.Center.AdvanceAsync(TimeSpan.FromHours(1));

        var mail = Assert.Single(scene.Center.Mail.Mails);
        Assert.Equal((Anna, "Contoso: an answer for you"), (mail.To, mail.Subject));
        Assert.StartsWith("Contoso, hana wrote to you:\n\nYour parcel is in Kyoto.\n\n", mail.Text, StringComparison.Ordinal);
        var sent = Assert.Single(await scene.Center.EntriesAsync(id), entry => entry.Event == "followUpSent");
        Assert.DoesNotContain("#resume", sent.Text, StringComparison.Ordinal);
        Assert.StartsWith(sent.Text, mail.Text, StringComparison.Ordinal);

        var consent = (await scene.Center.HeadAsync(id)).FollowUp!.ConsentAt;
        Assert.EndsWith($"\nhttps://shop.example/#resume={id}.{consent.UtcTicks}", mail.Text, StringComparison.Ordinal);
        Assert.Equal(id, (await scene.Center.Get<ComeBack>().ByLinkAsync(id, consent, Leaving.Ct)).Value.Id);
        Assert.False((await scene.Center.HeadAsync(id)).FollowUp!.IsAway);
        await scene.BeatAsync();
        Assert.Null((await scene.WriteOnPageAsync(id, "I am back")).Refusal);
        var head = await scene.Center.HeadAsync(id);
        Assert.Equal((ConversationState.Active, Leaving.Operator, 1), (head.State, head.Owner, head.Epoch));
    }

    [Fact]
    public async Task Should_take_up_a_closed_conversation_in_its_next_epoch_with_the_same_operator()
    {
        var scene = new Leaving();
        var id = await scene.TalkAsync("email", Anna);
        await scene.AnswerAsync(id, "Goodbye.");
        await scene.CloseAsync(id);
        await scene.Center.AdvanceAsync(TimeSpan.FromDays(2));
        Assert.Single(scene.Center.Mail.Mails);

        await scene.BeatAsync();
        Assert.False((await scene.WriteOnPageAsync(id, "One more thing", "page-again")).Value.IsRepeat);
        Assert.True((await scene.WriteOnPageAsync(id, "One more thing", "page-again")).Value.IsRepeat);
        var (head, placement) = (await scene.Center.HeadAsync(id), await scene.Center.PlacementAsync(id));
        Assert.Equal(2, head.Epoch);
        Assert.Equal((Leaving.Operator, 2), (placement!.Offer?.Operator, placement.Epoch));
        Assert.Equal(["hello", "Goodbye.", "One more thing"], await scene.WordsAsync(id));
    }

    [Fact]
    public async Task Should_not_take_up_what_nobody_agreed_to_or_was_over_for_too_long()
    {
        var scene = new Leaving();
        var (stranger, late) = (await scene.TalkAsync(), await scene.TalkAsync("email", Anna));
        await scene.CloseAsync(stranger);
        await scene.CloseAsync(late);
        Assert.Equal("conversation_closed", (await scene.WriteOnPageAsync(stranger, "again")).Refusal?.Code);
        await scene.Center.AdvanceAsync(TimeSpan.FromDays(4));
        Assert.Equal("conversation_closed", (await scene.WriteOnPageAsync(late, "again")).Refusal?.Code);
    }

    [Fact]
    public async Task Should_know_no_link_of_an_agreement_that_was_taken_back()
    {
        var scene = new Leaving();
        var id = await scene.TalkAsync("email", Anna);
        var first = (await scene.Center.HeadAsync(id)).FollowUp!.ConsentAt;
        await scene.StopAsync(id);
        Assert.Equal("not_found", (await scene.Center.Get<ComeBack>().ByLinkAsync(id, first, Leaving.Ct)).Refusal?.Code);
        await scene.Center.AdvanceAsync(TimeSpan.FromSeconds(1));
        await scene.AgreeAsync(id, "email", Anna);
        Assert.Equal("not_found", (await scene.Center.Get<ComeBack>().ByLinkAsync(id, first, Leaving.Ct)).Refusal?.Code);
    }

    [Fact]
    public async Task Should_not_send_again_what_may_have_gone_out()
    {
        var scene = new Leaving();
        scene.Center.Mail.Serve = _ => Task.FromResult(MailOutcome.Unknown);
        var id = await scene.TalkAsync("email", Anna);
        await scene.AnswerAsync(id, "one");
        await scene.Center.AdvanceAsync(TimeSpan.FromHours(2));
        Assert.Single(scene.Center.Mail.Mails);
        Assert.Contains("followUpFailed", await scene.Center.EventsAsync(id));
    }

    [Fact]
    public async Task Should_not_send_again_when_the_host_dies_with_the_mail_in_its_hands()
    {
        var scene = new Leaving();
        var id = await scene.TalkAsync("email", Anna);
        scene.Center.Mail.Serve = _ => throw new Storage.Model.HostDied();
        await scene.AnswerAsync(id, "one");
        await scene.Center.AdvanceAsync(Leaving.After);
        Assert.NotNull((await scene.Center.HeadAsync(id)).FollowUp!.Mail);

        scene.Center.Mail.Serve = _ => Task.FromResult(MailOutcome.Sent);
        await scene.Center.AdvanceAsync(TimeSpan.FromHours(1));
        Assert.Single(scene.Center.Mail.Mails);
        Assert.Null((await scene.Center.HeadAsync(id)).FollowUp!.Mail);
    }

    [Fact]
    public async Task Should_try_again_with_the_same_words_when_it_certainly_did_not_go_out()
    {
        var scene = new Leaving();
        var tries = 0;
        scene.Center.Mail.Serve = _ => Task.FromResult(++tries < 3 ? MailOutcome.NotNow : MailOutcome.Sent);
        var id = await scene.TalkAsync("email", Anna);
        await scene.AnswerAsync(id, "one");
        await scene.Center.AdvanceAsync(Leaving.After);
        await scene.AnswerAsync(id, "two");
        await scene.Center.AdvanceAsync(TimeSpan.FromHours(2));

        Assert.Equal(3, scene.Center.Mail.Mails.Count);
        Assert.Single(scene.Center.Mail.Mails.Distinct());
        Assert.Single(await scene.Center.EventsAsync(id), name => name == "followUpSent");
    }

    [Fact]
    public async Task Should_send_nothing_after_all_to_whoever_came_back_before_the_next_try()
    {
        var scene = new Leaving();
        scene.Center.Mail.Serve = _ => Task.FromResult(MailOutcome.NotNow);
        var id = await scene.TalkAsync("email", Anna);
        await scene.AnswerAsync(id, "one");
        await scene.Center.AdvanceAsync(Leaving.After);
        await scene.ReadAsync(id);
        await scene.Center.AdvanceAsync(TimeSpan.FromDays(2));
        Assert.Single(scene.Center.Mail.Mails);
    }
}
