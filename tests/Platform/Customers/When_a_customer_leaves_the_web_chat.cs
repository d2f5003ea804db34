using ContactFunctions.Domain.Conversations;
using ContactFunctions.Domain.Conversations.Record;
using ContactFunctions.Domain.Customers;
using ContactFunctions.Domain.Process;
using ContactFunctions.Ports;
using ContactFunctions.Workflows.FollowUps;
using ContactFunctions.Workflows.Reading;

namespace ContactFunctions.Platform.Tests.Customers;

/// <summary>The customer closes the laptop, and the conversation goes on where they are.</summary>
public sealed class When_a_customer_leaves_the_web_chat
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Should_go_on_by_text_with_the_same_operator_in_one_conversation()
    {
        var scene = new Leaving();
        var center = scene.Center;
        var id = await scene.TalkAsync("sms");
        await scene.AnswerAsync(id, "Your parcel is in Kyoto.");
        await center.AdvanceAsync(Leaving.After - Second);
        Assert.Empty(center.Sms.Texts);

        await center.AdvanceAsync(Second);
        var text = Assert.Single(center.Sms.Texts);
        Assert.Equal((Leaving.Ours, Leaving.Theirs), (text.From, text.To));
        Assert.Equal("Contoso, hana: Your parcel is in Kyoto.\nReply to this text to go on. Reply STOP to end.", text.Text);
        Assert.True((await center.HeadAsync(id)).FollowUp!.IsAway);

        await center.AdvanceAsync(TimeSpan.FromHours(1));
        Assert.Equal(ConversationState.Idle, (await center.HeadAsync(id)).State);
        await scene.BeatAsync();
        Assert.Equal(id, await scene.TextAsync("I am on the train, bring it tomorrow"));

        var work = await center.Get<WorkOfOperator>().RunAsync(Leaving.Operator, Leaving.Ct);
        Assert.Equal((id, ConversationState.Active), (Assert.Single(work.Conversations).ConversationId, work.Conversations[0].State));
        Assert.Equal(["hello", "Your parcel is in Kyoto.", "I am on the train, bring it tomorrow"], await scene.WordsAsync(id));
        Assert.Equal([null, null, "sms"], await scene.ChannelsAsync(id));

        await scene.AnswerAsync(id, "Tomorrow then.");
        Assert.Equal("Tomorrow then.", center.Sms.Texts[^1].Text);
        Assert.Equal(2, center.Sms.Texts.Count);
    }

    [Fact]
    public async Task Should_write_to_the_page_again_once_the_customer_is_back()
    {
        var scene = new Leaving();
        var id = await scene.TalkAsync("sms");
        await scene.AnswerAsync(id, "one");
        await scene.Center.AdvanceAsync(Leaving.After);
        await scene.ReadAsync(id);
        Assert.False((await scene.Center.HeadAsync(id)).FollowUp!.IsAway);

        await scene.AnswerAsync(id, "two");
        await scene.ReadAsync(id);
        await scene.Center.AdvanceAsync(TimeSpan.FromMinutes(5));
        Assert.Single(scene.Center.Sms.Texts);

        await scene.AnswerAsync(id, "three");
        await scene.AnswerAsync(id, "four");
        await scene.Center.AdvanceAsync(Leaving.After);
        Assert.Equal(2, scene.Center.Sms.Texts.Count);
        Assert.Contains("three\nfour", scene.Center.Sms.Texts[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Should_wait_while_the_customer_shows_signs_of_life()
    {
        var scene = new Leaving();
        var id = await scene.TalkAsync("sms");
        await scene.AnswerAsync(id, "one");
        for (var minute = 0; minute < 5; minute++)
        {
            await scene.Center.AdvanceAsync(TimeSpan.FromMinutes(1));
            await scene.Center.Get<ComeBack>().ShowSignAsync(id, Leaving.Ct);
        }

        Assert.Empty(scene.Center.Sms.Texts);
        await scene.Center.AdvanceAsync(Leaving.After);
        Assert.Single(scene.Center.Sms.Texts);
    }

    [Fact]
    public async Task Should_send_nothing_to_whoever_did_not_agree()
    {
        var scene = new Leaving();
        var id = await scene.TalkAsync();
        await scene.AnswerAsync(id, "one");
        await scene.Center.Get<ComeBack>().ShowSignAsync(id, Leaving.Ct);
        await scene.Center.AdvanceAsync(TimeSpan.FromHours(20));
        Assert.Empty(scene.Center.Sms.Texts);
        Assert.DoesNotContain(scene.Center.Performed, duty => duty.Kind is DutyKind.FollowUp);
    }

    [Fact]
    public async Task Should_send_nothing_once_the_agreement_is_taken_back()
    {
        var scene = new Leaving();
        var id = await scene.TalkAsync("sms");
        await scene.AnswerAsync(id, "one");
        await scene.StopAsync(id);
        await scene.Center.AdvanceAsync(TimeSpan.FromHours(1));
        Assert.Empty(scene.Center.Sms.Texts);
        Assert.Equal(["followUpConsented", "followUpStopped"], (await scene.Center.EventsAsync(id)).Where(name => name.StartsWith("followUp", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Should_take_back_also_what_was_begun_and_leave_the_numbers_to_a_conversation_of_their_own()
    {
        var scene = new Leaving();
        var id = await scene.TalkAsync("sms");
        await scene.AnswerAsync(id, "one");
        await scene.Center.AdvanceAsync(Leaving.After);
        await scene.StopAsync(id);
        await scene.AnswerAsync(id, "two");
        await scene.Center.AdvanceAsync(TimeSpan.FromMinutes(5));
        Assert.Single(scene.Center.Sms.Texts);

        var other = await scene.TextAsync("hello again");
        Assert.NotEqual(id, other);
        Assert.Equal("sms", (await scene.Center.HeadAsync(other)).Channel);
        Assert.DoesNotContain("hello again", await scene.WordsAsync(id));
    }

    [Fact]
    public async Task Should_keep_what_was_agreed_to_in_the_record()
    {
        var scene = new Leaving();
        var id = await scene.TalkAsync("sms");
        await scene.AgreeAsync(id, "sms", Leaving.Theirs);
        var agreed = Assert.Single(await scene.Center.EntriesAsync(id), entry => entry.Event == "followUpConsented");
        Assert.Equal(
            $"I agree that Contoso writes to {Leaving.Theirs} by text message when I have left this page. I can end that at any time.", agreed.Text);
        Assert.Null(agreed.Seq);
        Assert.IsType<FollowUpNotOffered>((await scene.AgreeAsync(await scene.TextAsync("hi", theirs: "+15550001111"), "sms", Leaving.Theirs)).Refusal);
    }

    [Fact]
    public async Task Should_reach_a_customer_whose_conversation_was_closed_before_they_read_it()
    {
        var scene = new Leaving();
        var id = await scene.TalkAsync("sms");
        await scene.AnswerAsync(id, "All done, goodbye.");
        await scene.CloseAsync(id);
        await scene.Center.AdvanceAsync(Leaving.After);
        Assert.Contains("All done, goodbye.", Assert.Single(scene.Center.Sms.Texts).Text, StringComparison.Ordinal);

        await scene.Center.AdvanceAsync(TimeSpan.FromDays(2));
        await scene.BeatAsync();
        Assert.Equal(id, await scene.TextAsync("One more thing"));
        var head = await scene.Center.HeadAsync(id);
        Assert.Equal(2, head.Epoch);
        Assert.Equal(Leaving.Operator, (await scene.Center.PlacementAsync(id))!.PreferredOperator);
        Assert.Equal(Leaving.Operator, (await scene.Center.PlacementAsync(id))!.Offer?.Operator);
        Assert.Equal("chat", head.Channel);

        await scene.CloseAsync(await GivenAsync(scene, id));
        await scene.Center.AdvanceAsync(TimeSpan.FromDays(30));
        Assert.NotEqual(id, await scene.TextAsync("Months later"));
    }

    [Fact]
    public async Task Should_not_disturb_a_conversation_that_the_two_numbers_have_already()
    {
        var scene = new Leaving();
        var texting = await scene.TextAsync("I text by myself");
        var id = await scene.TalkAsync("sms");
        await scene.AnswerAsync(id, "one");
        await scene.Center.AdvanceAsync(Leaving.After);
        Assert.DoesNotContain(scene.Center.Sms.Texts, text => text.Text.Contains("one", StringComparison.Ordinal));
        Assert.Equal(texting, await scene.TextAsync("still here"));

        await scene.Center.GiveAsync(texting);
        await scene.CloseAsync(texting);
        await scene.Center.AdvanceAsync(TimeSpan.FromMinutes(10));
        Assert.Contains("one", scene.Center.Sms.Texts[^1].Text, StringComparison.Ordinal);
        Assert.Equal(id, await scene.TextAsync("yes"));
    }

    [Theory]
    [InlineData(Leaving.Ours, null)]
    [InlineData(Leaving.Ours, "+15550101")]
    public async Task Should_keep_two_customers_apart_who_give_the_same_phone(string first, string? second)
    {
        var scene = second is null ? new Leaving(first) : new Leaving(first, second);
        var (one, two) = (await scene.TalkAsync("sms"), await scene.TalkAsync("sms"));
        await scene.AnswerAsync(one, "for the first");
        await scene.Center.AdvanceAsync(Second);
        await scene.AnswerAsync(two, "for the second");
        await scene.Center.AdvanceAsync(Leaving.After);

        Assert.Equal(one, await scene.TextAsync("from the phone"));
        Assert.DoesNotContain("from the phone", await scene.WordsAsync(two));
        if (second is null)
            Assert.DoesNotContain(scene.Center.Sms.Texts, text => text.Text.Contains("for the second", StringComparison.Ordinal));
        else
            Assert.Equal(two, await scene.TextAsync("from the phone as well", second));
    }

    [Fact]
    public async Task Should_never_link_a_phone_that_was_merely_typed()
    {
        var scene = new Leaving();
        await scene.CloseAsync(await GivenAsync(scene, await scene.TextAsync("I have a history")));
        var texter = (await scene.Center.Get<ICustomers>().RecogniseAsync(KnownBy.Phone(Leaving.Theirs)!, Leaving.Ct))!;
        var id = await scene.TalkAsync("sms");
        await scene.AnswerAsync(id, "one");
        await scene.Center.AdvanceAsync(Leaving.After);
        Assert.Equal(id, await scene.TextAsync("who is this?"));

        var head = await scene.Center.HeadAsync(id);
        Assert.False(head.Customer.Verified);
        Assert.Equal(id, Assert.Single(await scene.Center.Get<ICustomers>().JourneyAsync(head.Customer.Id, 200, Leaving.Ct)).ConversationId);
        Assert.DoesNotContain(await scene.Center.Get<ICustomers>().JourneyAsync(texter.Id, 200, Leaving.Ct), contact => contact.ConversationId == id);
        Assert.Equal(texter.Id, (await scene.Center.Get<ICustomers>().RecogniseAsync(KnownBy.Phone(Leaving.Theirs)!, Leaving.Ct))!.Id);
    }

    [Fact]
    public async Task Should_obey_a_stop_from_the_phone_above_every_agreement()
    {
        var scene = new Leaving();
        var id = await scene.TalkAsync("sms");
        await scene.AnswerAsync(id, "one");
        await scene.Center.AdvanceAsync(Leaving.After);
        await scene.TextAsync("STOP");
        Assert.Null((await scene.Center.HeadAsync(id)).FollowUp);
        var sent = scene.Center.Sms.Texts.Count;

        await scene.AnswerAsync(id, "two");
        await scene.Center.AdvanceAsync(TimeSpan.FromHours(1));
        Assert.Equal(sent, scene.Center.Sms.Texts.Count);
        Assert.Equal("recipient_blocked", (await scene.AgreeAsync(id, "sms", Leaving.Theirs)).Refusal?.Code);
        Assert.DoesNotContain("STOP", await scene.WordsAsync(id));

        await scene.TextAsync("START");
        Assert.Null((await scene.AgreeAsync(id, "sms", Leaving.Theirs)).Refusal);
    }

    [Fact]
    public async Task Should_send_nothing_to_a_phone_that_stopped_after_it_was_given()
    {
        var scene = new Leaving();
        var id = await scene.TalkAsync("sms");
        await scene.TextAsync("STOP");
        var sent = scene.Center.Sms.Texts.Count;
        await scene.AnswerAsync(id, "one");
        await scene.Center.AdvanceAsync(TimeSpan.FromHours(1));
        Assert.Equal(sent, scene.Center.Sms.Texts.Count);
        Assert.Equal("optedOut", Assert.Single(await scene.Center.EntriesAsync(id), entry => entry.Event == "followUpStopped").Text);
    }

    private static async Task<string> GivenAsync(Leaving scene, string id)
    {
        await scene.Center.ArriveAsync(Leaving.Operator);
        await scene.Center.GiveAsync(id);
        return id;
    }
}
