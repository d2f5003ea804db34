using System.Net;
using System.Text.Json;
using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Operators;

[Collection(WholeAppTests.Name)]
public sealed class When_somebody_of_the_staff_looks(TwoHosts hosts)
{
    [Fact]
    public async Task Should_be_written_down_once_an_hour_unless_it_is_their_work()
    {
        await using var scene = new Scene(hosts);
        var customer = await scene.CustomerAsync(text: "hello");
        var hana = await scene.OperatorAsync("hana");
        var offer = await OfferAsync(hana, customer.Id);
        await hana.AcceptAsync(customer.Id, offer.OfferId, Ct);
        await hana.MessagesAsync(customer.Id, ct: Ct);
        var sora = await hosts.App.SignInAsync("sora", Ct);
        for (var look = 0; look < 3; look++)
            await sora.MessagesAsync(customer.Id, ct: Ct);

        var reads = await sora.Api.GetAsync<IReadOnlyList<JsonElement>>($"audit?kind=reads&action=read&target={customer.Id}", Ct);

        Assert.Equal("sora", Assert.Single(reads).GetProperty("by").GetString());
        Assert.Empty(await sora.Api.GetAsync<IReadOnlyList<JsonElement>>($"audit?target={customer.Id}", Ct));
        Assert.NotEmpty(await sora.Api.GetAsync<IReadOnlyList<JsonElement>>("audit?kind=reads&action=readAudit&by=sora", Ct));
    }

    [Theory]
    [InlineData("day=yesterday")]
    [InlineData("from=2026-01-01T00:00:00Z&to=2026-12-01T00:00:00Z")]
    [InlineData("from=0001-01-01T00:00:00Z&to=0001-01-02T00:00:00Z")]
    [InlineData("kind=all")]
    [InlineData("by=")]
    [InlineData("target=a'%20or%20'1")]
    [InlineData("after=%27")]
    [InlineData("limit=1001")]
    public async Task Should_refuse_what_is_no_question(string query)
    {
        var sora = await hosts.App.SignInAsync("sora", Ct);
        Assert.Equal(HttpStatusCode.BadRequest, (await sora.Api.RawAsync(HttpMethod.Get, $"audit?{query}", ct: Ct)).StatusCode);
    }
}
