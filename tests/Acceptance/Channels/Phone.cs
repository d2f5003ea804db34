using System.Net.Http.Json;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Channels;

/// <summary>A phone of the SMS gateway's simulator.</summary>
internal sealed class Phone(App app, string? number = null)
{
    private const string OurNumber = "+15550100";

    private readonly string number = number ?? NewNumber();

    public static string NewNumber() => $"+1555{Random.Shared.Next(1_000_000, 9_999_999)}";

    public async Task SendAsync(string text)
    {
        using var answer = await app.Http.PostAsJsonAsync(Messages, new { to = OurNumber, text }, Ct);
        answer.EnsureSuccessStatusCode();
    }

    public async Task<IReadOnlyList<string>> ReceivedAsync() =>
        [.. (await app.Http.GetFromJsonAsync<IReadOnlyList<PhoneText>>(Messages, Ct))!.Where(text => text.Direction == "in").Select(text => text.Text)];

    private Uri Messages => new(app.Sms, $"/phones/{Uri.EscapeDataString(number)}/messages");

    private sealed record PhoneText(string Direction, string Text);
}
