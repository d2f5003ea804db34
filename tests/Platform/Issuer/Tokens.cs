using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ContactFunctions.Emulators;

namespace ContactFunctions.Platform.Tests.Issuer;

public sealed class Tokens
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("hana", "Hana Sato", "operator")]
    [InlineData("sora", "Sora Abe", "supervisor")]
    [InlineData("admin", "Admin", "admin")]
    public async Task Password_DemoUser_GivesAnAccessTokenForTheApp(string user, string name, string role)
    {
        await using var issuer = await RunningIssuer.StartAsync();

        var answer = await PasswordAsync(issuer, user, "demo");

        var claims = await issuer.VerifiedAsync(answer.GetProperty("access_token").GetString()!);
        Assert.Equal(3600, answer.GetProperty("expires_in").GetInt32());
        Assert.Equal(issuer.Emulator.Authority, claims.GetProperty("iss").GetString());
        Assert.Equal("contactfunctions", claims.GetProperty("aud").GetString());
        Assert.Equal(user, claims.GetProperty("oid").GetString());
        Assert.Equal(user, claims.GetProperty("preferred_username").GetString());
        Assert.Equal(name, claims.GetProperty("name").GetString());
        Assert.Equal([role], claims.GetProperty("roles").EnumerateArray().Select(r => r.GetString()));
        Assert.Equal(3600, claims.GetProperty("exp").GetInt64() - claims.GetProperty("iat").GetInt64());
    }

    [Theory]
    [InlineData("hana", "wrong")]
    [InlineData("nobody", "demo")]
    public async Task Password_WrongUserOrPassword_IsRefusedAlike(string user, string password)
    {
        await using var issuer = await RunningIssuer.StartAsync();

        using var answer = await issuer.TokenAsync(("grant_type", "password"), ("username", user), ("password", password));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("invalid_grant", (await RunningIssuer.JsonAsync(answer)).GetProperty("error").GetString());
    }

    [Fact]
    public async Task Discovery_Document_NamesTheIssuerAndItsDoors()
    {
        await using var issuer = await RunningIssuer.StartAsync();

        var document = await issuer.Http.GetFromJsonAsync<JsonElement>("/.well-known/openid-configuration", Ct);

        Assert.Equal(issuer.Emulator.Authority, document.GetProperty("issuer").GetString());
        Assert.Equal(issuer.Emulator.Authority + "/keys", document.GetProperty("jwks_uri").GetString());
        Assert.Equal(issuer.Emulator.Authority + "/authorize", document.GetProperty("authorization_endpoint").GetString());
    }

    [Fact]
    public async Task KeyFile_Restart_KeepsOldTokensAndSessionsGood()
    {
        var file = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"), "issuer.pem");
        try
        {
            string token;
            await using (var first = await RunningIssuer.StartAsync(new IssuerOptions { KeyFile = file }))
                token = (await PasswordAsync(first, "ken", "demo")).GetProperty("access_token").GetString()!;

            await using var second = await RunningIssuer.StartAsync(new IssuerOptions { KeyFile = file });

            Assert.Equal("ken", (await second.VerifiedAsync(token)).GetProperty("oid").GetString());
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        }
    }

    [Fact]
    public async Task KeyFile_NoKeyInIt_SaysWhichFile()
    {
        var file = Path.GetTempFileName();
        try
        {
            var refused = await Assert.ThrowsAsync<InvalidDataException>(() => RunningIssuer.StartAsync(new IssuerOptions { KeyFile = file }));
            Assert.Contains(file, refused.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<JsonElement> PasswordAsync(RunningIssuer issuer, string user, string password)
    {
        using var answer = await issuer.TokenAsync(("grant_type", "password"), ("username", user), ("password", password));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await RunningIssuer.JsonAsync(answer);
    }
}
