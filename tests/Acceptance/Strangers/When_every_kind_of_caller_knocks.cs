using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using ContactFunctions.Acceptance.Tests.Auth;
using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Fuzz.Calls;
using ContactFunctions.Fuzz.Stage;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Strangers;

[Collection(WholeAppTests.Name)]
public sealed class When_every_kind_of_caller_knocks(TwoHosts hosts)
{
    private const int AtOnce = 12;

    /// <summary>Is read only after it is known who sent it, and changes nothing then.</summary>
    private static readonly JsonValue NoBody = JsonValue.Create("no object");

    [Fact]
    public async Task Should_let_in_whom_the_table_names_and_nobody_else()
    {
        await using var scene = new Scene(hosts);
        var holder = await scene.OperatorAsync("ken");
        var (customer, another) = (await scene.ConnectedAsync(holder, RoutingQueues.Ageing), await scene.CustomerAsync());
        var tokens = await TokensAsync(scene, customer, another, holder);
        var doors = (await EndpointList.ReadAsync(scene.App.Http, Ct)).All.ToDictionary(door => door.Name);
        var knocks = from operation in OpenApiOperation.All() from visitor in Enum.GetValues<Visitor>() select (operation, visitor);
        var wrong = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(knocks, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = Ct }, async (knock, ct) =>
        {
            var door = doors[$"{knock.operation.Method.ToUpperInvariant()} {knock.operation.Path}"];
            var answer = await Knock.AtAsync(
                scene.App.Http, door, tokens[knock.visitor], name => IdOf(door, name, customer, knock.visitor), door.Body is null ? null : NoBody, ct: ct);
            var expected = Expectation.Of(knock.operation, knock.visitor);
            if (!expected.Contains(answer.Status) && !(expected.Contains(Expectation.LetIn) && IsLetIn(door, answer)))
                wrong.Add($"{door.Name} as {knock.visitor}: {answer.Status} instead of {string.Join(" or ", expected)} {answer.Body}");
        });
        Assert.True(wrong.IsEmpty, string.Join(Environment.NewLine, wrong.Order()));
    }

    /// <summary>In, and what they asked for may not be there, where nothing was made for this test.</summary>
    private static bool IsLetIn(Endpoint door, Knock answer) =>
        answer.Status is not (401 or 403 or 429 or >= 500) && (answer.Status != 404 || door.PathParameters.Any(name => name != "id") || !IsMade(door));

    private static bool IsMade(Endpoint door) => door.Template.Split('/')[1] is "conversations" or "customers" or "operators" or "me";

    private static string IdOf(Endpoint door, string name, CustomerApi customer, Visitor visitor) => door.Template.Split('/')[1] switch
    {
        "conversations" when name == "id" => customer.Id,
        "customers" => Claim(customer, "customer"),
        // Of others they may not know when they worked.
        "operators" => visitor is Visitor.TheOperator ? "ken" : "hana",
        _ => "0",
    };

    private static string Claim(CustomerApi customer, string name) =>
        (string)JsonNode.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(customer.Opened.Token.Split('.')[1]))![name]!;

    private static async Task<Dictionary<Visitor, string?>> TokensAsync(Scene scene, CustomerApi customer, CustomerApi another, OperatorApi holder)
    {
        var key = Convert.FromBase64String(DevelopmentSettings.Of("Tokens__SigningKey"));
        string Forged(string issuer, string audience) =>
            Forge.Hs256(key, new { iss = issuer, aud = audience, sub = customer.Id, customer = "v", consent = "1", exp = TimeProvider.System.GetUtcNow().AddMinutes(10).ToUnixTimeSeconds() });
        return new Dictionary<Visitor, string?>
        {
            [Visitor.Nobody] = null,
            [Visitor.Garbage] = "a.b.c",
            [Visitor.WrongIssuer] = Forged("https://evil.example", "contactfunctions/customer"),
            [Visitor.WrongAudience] = Forged("contactfunctions", "contactfunctions"),
            [Visitor.ResumeToken] = Forged("contactfunctions", "contactfunctions/resume"),
            [Visitor.IdentityToken] = SignedTokens.Identity(CustomerApi.NewId()),
            [Visitor.ExpiredCustomer] = SignedTokens.Expired(customer.Id),
            [Visitor.AnotherCustomer] = another.Api.Token,
            [Visitor.TheCustomer] = customer.Api.Token,
            [Visitor.AnotherOperator] = (await scene.SignedInAsync("hana")).Api.Token,
            [Visitor.TheOperator] = holder.Api.Token,
            [Visitor.Supervisor] = (await scene.SignedInAsync("sora")).Api.Token,
            [Visitor.Admin] = (await scene.SignedInAsync("admin")).Api.Token,
        };
    }
}
