using System.Diagnostics;
using ContactFunctions.Harness;

namespace ContactFunctions.Benchmarks.Days;

/// <summary>Plays one contact from its first word to its end, both sides of it.</summary>
internal sealed class DayTalk(Stage stage, DayHours hours, DayDesk desk)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly byte[] File = "a receipt"u8.ToArray();

    public async Task PlayAsync(DayContact contact)
    {
        try
        {
            await (contact.IsText ? TextAsync(contact) : ChatAsync(contact));
        }
        catch (ApiProblem busy) when (busy.Code == "busy")
        {
            contact.End = DayEnd.Shed;
        }
        catch (TimeoutException)
        {
            contact.End = DayEnd.Unanswered;
        }
        // Whatever else a call ends with is a finding, and the day goes on.
        catch (Exception e) when (e is ApiProblem or HttpRequestException or TaskCanceledException or IOException)
        {
            contact.End = DayEnd.Failed;
            desk.Faults.Enqueue($"{contact.Mark}: {e.Message}");
        }
    }

    private async Task ChatAsync(DayContact contact)
    {
        var startId = CustomerApi.NewId();
        var begin = Stopwatch.GetTimestamp();
        var customer = await Again.UntilAsync(() => stage.App.OpenChatAsync(text: contact.Mark, startId: startId));
        contact.Said.Enqueue(contact.Mark);
        contact.Conversation = customer.Id;
        desk.Expect(contact);
        if (contact.Leaves)
        {
            await Task.Delay(contact.Think, TimeProvider.System);
            await Again.UntilAsync(() => customer.CloseAsync());
            contact.End = DayEnd.Abandoned;
            return;
        }

        await TalkAsync(contact, begin, async (text, id) => await customer.PostAsync(text, id));
        if (contact.HasFile)
            await Again.UntilAsync(() => customer.Api.UploadAsync(customer.Id, File, clientId: $"{startId}-file"));
        await EndAsync(contact);
        await Again.UntilAsync(() => customer.RateAsync(1 + (contact.Number % 5)));
        if (contact.ComesBack)
            await ComeBackAsync(contact, customer);
    }

    /// <summary>Leaves again at once: the second chat is there to see that it begins.</summary>
    private async Task ComeBackAsync(DayContact contact, CustomerApi customer)
    {
        var body = new { queue = "support", startId = CustomerApi.NewId(), text = "once more", continues = new { conversationId = customer.Id, token = customer.Api.Token } };
        var next = await Again.UntilAsync(() => CustomerApi.OpenAsync(stage.App.Http, body));
        desk.Ignore(next.Id);
        await Again.UntilAsync(() => next.CloseAsync());
    }

    private async Task TextAsync(DayContact contact)
    {
        var begin = Stopwatch.GetTimestamp();
        var phone = new Phone(stage.App, number: $"+1555{7_000_000 + contact.Number}");
        await Again.UntilAsync(() => phone.SendAsync(contact.Mark));
        contact.Said.Enqueue(contact.Mark);
        desk.Expect(contact);
        await TalkAsync(contact, begin, async (text, _) =>
        {
            await phone.SendAsync(text);
            return null;
        });
        await EndAsync(contact);
    }

    private async Task TalkAsync(DayContact contact, long begin, Func<string, string, Task<MessagePosted?>> say)
    {
        await contact.Answered.WaitAsync(Patience, TimeProvider.System);
        hours.Waits(contact.HourOfDay).Add(begin);
        for (var turn = 0; turn < contact.Turns; turn++)
        {
            await Task.Delay(contact.Think, TimeProvider.System);
            await SayAsync(contact, $"{contact.Mark} asks {turn}", say);
            var person = await contact.Answered;
            await Task.Delay(contact.Think, TimeProvider.System);
            await SayAsync(contact, $"{contact.Mark} hears {turn}", async (text, id) => await person.PostAsync(contact.Conversation!, text, id));
        }
    }

    /// <summary>A text of the gateway is sent once; a post is repeated under its id until it is answered.</summary>
    private async Task SayAsync(DayContact contact, string text, Func<string, string, Task<MessagePosted?>> say)
    {
        var id = CustomerApi.NewId();
        var begin = Stopwatch.GetTimestamp();
        var posted = await Again.UntilAsync(() => say(text, id));
        if (posted is not null)
            hours.Messages(contact.HourOfDay).Add(begin);
        contact.Said.Enqueue(text);
    }

    private async Task EndAsync(DayContact contact)
    {
        var person = await contact.Answered;
        if (contact.IsTransferred)
            await desk.TransferredAsync(person, contact);
        else
            await desk.CloseAsync(person, contact.Conversation!);
        contact.End = DayEnd.Served;
    }
}
