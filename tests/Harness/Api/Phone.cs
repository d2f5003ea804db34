using System.Net.Http.Json;
using ContactFunctions.Emulators;

namespace ContactFunctions.Harness;

/// <summary>A phone of the SMS gateway's simulator.</summary>
/// <param name="ours">Whom it texts with.</param>
/// <param name="number">Its own; null makes one up.</param>
public sealed class Phone(App app, string ours = SmsGatewayOptions.AcsNumber, string? number = null, CancellationToken ct = default)
{
    private static readonly string[] OnTheScreen = ["delivered", "unreported"];

    public string Number { get; } = number ?? NewNumber();

    public static string NewNumber() => $"+1555{Random.Shared.Next(1_000_000, 9_999_999)}";

    /// <param name="media">Addresses of pictures.</param>
    public async Task SendAsync(string text, params string[] media)
    {
        using var answer = await app.Http.PostAsJsonAsync(Messages, new { to = ours, text, media }, ct);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Texts that came to it from our number.</summary>
    public async Task<IReadOnlyList<string>> ReceivedAsync() =>
        [.. (await TextsAsync("in")).Where(text => OnTheScreen.Contains(text.Status)).Select(text => text.Text)];

    /// <summary>Texts that were written on it to our number and that the gateway could hand over.</summary>
    public async Task<IReadOnlyList<string>> DeliveredAsync() =>
        [.. (await TextsAsync("out")).Where(text => text.Status == "delivered").Select(text => text.Text)];

    /// <summary>How badly the gateway behaves from now on.</summary>
    public async Task BehaveAsync(object change)
    {
        using var answer = await app.Http.PutAsJsonAsync(new Uri(app.Sms, "/behaviour"), change, ct);
        answer.EnsureSuccessStatusCode();
    }

    private async Task<IEnumerable<PhoneText>> TextsAsync(string direction) =>
        (await app.Http.GetFromJsonAsync<IReadOnlyList<PhoneText>>(Messages, ct))!.Where(text => text.Direction == direction && text.With == ours);

    private Uri Messages => new(app.Sms, $"/phones/{Uri.EscapeDataString(Number)}/messages");

    private sealed record PhoneText(string Direction, string With, string Text, string Status);
}
