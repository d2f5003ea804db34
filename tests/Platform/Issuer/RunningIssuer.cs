using System.Buffers.Text;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ContactFunctions.Emulators;

namespace ContactFunctions.Platform.Tests.Issuer;

/// <summary>The issuer and a browser of sorts: a client that follows no redirects, so that a test sees where it is sent.</summary>
public sealed class RunningIssuer : IAsyncDisposable
{
    public const string Verifier = "a-verifier-that-is-long-enough-to-be-a-verifier";
    public const string Page = "http://localhost:7071";

    // Making a key takes longer than most tests here; those that are about keys bring their own.
    private static readonly string SharedKey = Path.Combine(AppContext.BaseDirectory, "issuer-tests.pem");

    private RunningIssuer(IssuerEmulator emulator)
    {
        Emulator = emulator;
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = emulator.Address };
    }

    public IssuerEmulator Emulator { get; }

    public HttpClient Http { get; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<RunningIssuer> StartAsync(IssuerOptions? options = null)
    {
        options ??= new() { RedirectOrigins = [new(Page)] };
        return new(await Emulators.Issuer.StartAsync(options with { KeyFile = options.KeyFile ?? SharedKey }, Ct));
    }

    /// <summary>The parameters of a proper request; a test spoils one of them.</summary>
    public static Dictionary<string, string> Request() => new()
    {
        ["client_id"] = "console",
        ["redirect_uri"] = Page + "/console/",
        ["response_type"] = "code",
        ["scope"] = "openid profile",
        ["state"] = "s&=t a+te",
        ["nonce"] = "n-1",
        ["code_challenge"] = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier))),
        ["code_challenge_method"] = "S256",
    };

    public async Task<HttpResponseMessage> AuthorizeAsync(Dictionary<string, string> request)
    {
        using var query = new FormUrlEncodedContent(request);
        return await Http.GetAsync("/authorize?" + await query.ReadAsStringAsync(Ct), Ct);
    }

    /// <summary>What the page does when a person is clicked.</summary>
    public Task<HttpResponseMessage> ChooseAsync(Dictionary<string, string> request, string user = "hana") =>
        Http.PostAsync("/authorize", new FormUrlEncodedContent(new Dictionary<string, string>(request) { ["user"] = user }), Ct);

    public async Task<string> CodeAsync()
    {
        using var answer = await ChooseAsync(Request());
        return Returned(answer)["code"];
    }

    public Task<HttpResponseMessage> TokenAsync(params (string Name, string Value)[] form) =>
        Http.PostAsync("/token", new FormUrlEncodedContent(form.Select(f => KeyValuePair.Create(f.Name, f.Value))), Ct);

    public Task<HttpResponseMessage> RedeemAsync(string code, string verifier = Verifier) => TokenAsync(
        ("grant_type", "authorization_code"), ("client_id", "console"), ("code", code),
        ("redirect_uri", Page + "/console/"), ("code_verifier", verifier));

    public static Dictionary<string, string> Returned(HttpResponseMessage answer) => answer.Headers.Location!.Query[1..]
        .Split('&').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair[1].Replace('+', ' ')));

    public static async Task<JsonElement> JsonAsync(HttpResponseMessage answer) => await answer.Content.ReadFromJsonAsync<JsonElement>(Ct);

    /// <summary>The claims of a token, after its signature was checked with the published keys, as an API does.</summary>
    public async Task<JsonElement> VerifiedAsync(string token)
    {
        var parts = token.Split('.');
        var header = JsonSerializer.Deserialize<JsonElement>(Base64Url.DecodeFromChars(parts[0]));
        var keys = await Http.GetFromJsonAsync<JsonElement>("/keys", Ct);
        var key = keys.GetProperty("keys").EnumerateArray().Single(k => k.GetProperty("kid").GetString() == header.GetProperty("kid").GetString());
        using var rsa = RSA.Create(new RSAParameters
        {
            Modulus = Base64Url.DecodeFromChars(key.GetProperty("n").GetString()),
            Exponent = Base64Url.DecodeFromChars(key.GetProperty("e").GetString()),
        });
        Assert.Equal("RS256", header.GetProperty("alg").GetString());
        Assert.True(rsa.VerifyData(
            Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        return JsonSerializer.Deserialize<JsonElement>(Base64Url.DecodeFromChars(parts[1]));
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Emulator.DisposeAsync();
    }
}
