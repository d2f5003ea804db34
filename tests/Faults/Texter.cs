using ContactFunctions.Harness;

namespace ContactFunctions.Faults.Tests;

/// <summary>Somebody with a phone: texts a question, waits a while for the answer, texts the next one, and says goodbye.</summary>
internal sealed class Texter(App app, Shift shift, string ours, CancellationToken ct)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);
    private readonly List<string> written = [];

    public Phone Phone { get; } = new(app, ours, ct: ct);

    public IReadOnlyList<string> Written => written;

    public async Task RunAsync()
    {
        for (var question = 1; question <= Customer.Questions || !shift.IsEnding; question++)
        {
            await WriteAsync($"{question} from {Phone.Number}");
            var answers = question;
            // A host that is killed while it sends leaves the text unknown: then the phone may wait for nothing.
            await Task.WhenAny(Eventually.TrueAsync(
                async () => (await Phone.ReceivedAsync()).Count(Desk.IsReply) >= answers, "An answer by text", Patience, ct));
        }

        await WriteAsync(Customer.Goodbye);
    }

    private async Task WriteAsync(string text)
    {
        written.Add(text);
        await Phone.SendAsync(text);
    }
}
