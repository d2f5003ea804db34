using System.Net.Http.Json;
using ContactFunctions.Emulators;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Channels;

/// <summary>A phone of the SMS gateway's simulator.</summary>
/// <param name="ours">Whom it texts with.</param>
internal sealed class Phone(App app, string ours = SmsGatewayOptions.AcsNumber, string? number = null)
{
    public string Number { get; } = number ?? NewNumber();

    public static string NewNumber() => $"+1555{Random.Shared.Next(1_000_000, 9_999_999)}";

    /// <param name="media">Addresses of pictures.</param>
    public async Task SendAsync(string text, params string[] media)
    {
        using var answer = await app.Http.PostAsJsonAsync(Messages, new { to = ours, text, media }, Ct);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Texts that came to it from our number.</summary>
    public async Task<IReadOnlyList<string>> ReceivedAsync() =>
    [
        .. (await app.Http.GetFromJsonAsync<IReadOnlyList<PhoneText>>(Messages, Ct))!
            .Where(text => text is { Direction: "in", Status: "delivered" or "unreported" } && text.With == ours).Select(text => text.Text),
    ];

    /// <summary>How badly the gateway behaves from now on.</summary>
    public async Task BehaveAsync(object change)
    {
        using var answer = await app.Http.PutAsJsonAsync(new Uri(app.Sms, "/behaviour"), change, Ct);
        answer.EnsureSuccessStatusCode();
    }

    private Uri Messages => new(app.Sms, $"/phones/{Uri.EscapeDataString(Number)}/messages");

    private sealed record PhoneText(string Direction, string With, string Text, string Status);
}
