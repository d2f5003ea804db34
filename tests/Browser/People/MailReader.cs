using System.Net.Http.Json;
using System.Text.RegularExpressions;
using ContactFunctions.Harness;

namespace ContactFunctions.Browser.Tests.People;

/// <summary>Somebody who reads their mail.</summary>
public static partial class MailReader
{
    /// <summary>The way back into the conversation, as the newest mail to this address has it.</summary>
    /// <param name="within">For the mail to arrive.</param>
    public static Task<string> FindLinkAsync(App app, string address, TimeSpan within, CancellationToken cancellation) => Eventually.ResultAsync(
        async () =>
        {
            var mails = await app.Http.GetFromJsonAsync<ReceivedMail[]>(new Uri(app.Mail, $"/messages?to={Uri.EscapeDataString(address)}"), cancellation);
            return mails is [.., var newest] ? Link().Match(newest.Text).Value : null;
        },
        $"A mail to {address}", within, cancellation);

    [GeneratedRegex(@"https?://\S+#resume=\S+")]
    private static partial Regex Link();

    private sealed record ReceivedMail(string Subject, string Text);
}
