using System.Net.Http.Json;
using System.Text.Json;
using ContactFunctions.Emulators;

namespace ContactFunctions.Platform.Tests.SmsGateway;

/// <summary>The gateway, and a hand on its phones.</summary>
internal sealed class RunningGateway : IAsyncDisposable
{
    public const string Organisation = "+15550100";
    public const string Phone = "+15550123";

    private readonly HttpClient http;

    private RunningGateway(SmsGatewayEmulator emulator)
    {
        Emulator = emulator;
        http = new HttpClient { BaseAddress = emulator.Address };
    }

    public SmsGatewayEmulator Emulator { get; }

    public HttpClient Http => http;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<RunningGateway> StartAsync(SmsGatewayOptions? options = null) =>
        new(await Emulators.SmsGateway.StartAsync(options ?? new(), Ct));

    public Task<HttpResponseMessage> WriteAsync(string text, string phone = Phone, string to = Organisation) =>
        http.PostAsJsonAsync($"/phones/{Uri.EscapeDataString(phone)}/messages", new { to, text }, Ct);

    public async Task<IReadOnlyList<(string Direction, string Text, string Status)>> ThreadAsync(string phone = Phone)
    {
        var thread = await http.GetFromJsonAsync<JsonElement>($"/phones/{Uri.EscapeDataString(phone)}/messages", Ct);
        return [.. thread.EnumerateArray().Select(m => (
            m.GetProperty("direction").GetString()!, m.GetProperty("text").GetString()!, m.GetProperty("status").GetString()!))];
    }

    public async Task BehaveAsync(object change)
    {
        using var answer = await http.PutAsJsonAsync("/behaviour", change, Ct);
        answer.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await Emulator.DisposeAsync();
    }
}
