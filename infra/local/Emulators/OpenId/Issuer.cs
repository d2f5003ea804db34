using ContactFunctions.Emulators.Loopback;
using ContactFunctions.Emulators.OpenId;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ContactFunctions.Emulators;

/// <summary>An OpenID Connect issuer whose tokens look like those of Microsoft Entra ID, version 2.0.</summary>
public static class Issuer
{
    /// <exception cref="IOException">The port is taken.</exception>
    /// <exception cref="InvalidDataException">The key file holds no key.</exception>
    public static async Task<IssuerEmulator> StartAsync(IssuerOptions options, CancellationToken ct)
    {
        var identity = new IssuerIdentity { RedirectOrigins = options.RedirectOrigins };
        var key = SigningKey.Open(options.KeyFile);
        var codes = new AuthorizationCodes(options.Clock);
        var signIn = new SignIn(options, identity, codes);
        var tokens = new TokenEndpoint(options, codes, new TokenMint(options, identity, key));
        var discovery = new Discovery(identity, key);

        var server = await LoopbackServer.StartAsync(options.Port, options.Loggers, services => services.AddCors(), Routes, ct);
        return new IssuerEmulator(server, identity, key);

        void Routes(WebApplication app)
        {
            app.UseCors(cors => cors.SetIsOriginAllowed(identity.Trusts).AllowAnyHeader().WithMethods("GET", "POST"));
            app.MapGet("/.well-known/openid-configuration", () => Results.Json(discovery.Configuration()));
            app.MapGet("/keys", () => Results.Json(discovery.Keys()));
            app.MapGet("/authorize", signIn.Show);
            app.MapPost("/authorize", signIn.ChooseAsync);
            app.MapGet("/logout", signIn.SignOut);
            app.MapPost("/token", tokens.AnswerAsync);
            app.MapFile("/issuer.css", "OpenId/Pages/issuer.css", "text/css; charset=utf-8");
        }
    }
}
