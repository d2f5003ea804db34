using ContactFunctions.Acceptance.Tests.Stage;
using ContactFunctions.Harness;
using static ContactFunctions.Acceptance.Tests.Stage.Scene;

namespace ContactFunctions.Acceptance.Tests.Customers;

[Collection(WholeAppTests.Name)]
public sealed class When_a_customer_agrees_to_be_followed_up(TwoHosts hosts)
{
    private const string Phone = "+15550188123";

    [Fact]
    public async Task Should_be_shown_to_both_sides_until_it_is_taken_back()
    {
        await using var scene = new Scene(hosts);
        var customer = await scene.CustomerAsync(text: "hello");
        var call = $"conversations/{customer.Id}";
        Assert.Equal(["sms", "email"], (await customer.Api.GetAsync<Seen>(call, Ct)).FollowUpChannels!);
        var agreed = await customer.Api.PostAsync<Reached>($"{call}/follow-up", new { channel = "sms", address = "+1 (555) 018-8123", consent = true }, Ct);
        Assert.Equal(new Reached("sms", "+1•••123", false), agreed);
        Assert.Equal(agreed, (await customer.Api.GetAsync<Seen>(call, Ct)).FollowUp);

        var supervisor = (await scene.SignedInAsync("sora")).Api;
        Assert.Equal(new Reached("sms", Phone, false), (await supervisor.GetAsync<Seen>(call, Ct)).FollowUp);
        Assert.Equal(new Reached(null, null, false), await customer.Api.PostAsync<Reached>($"{call}/follow-up/stop", null, Ct));
        Assert.Equal(new Reached(null, null, false), await customer.Api.PostAsync<Reached>($"{call}/follow-up/stop", null, Ct));
        Assert.Null((await supervisor.GetAsync<Seen>(call, Ct)).FollowUp);
    }

    [Fact]
    public async Task Should_have_been_asked_and_give_an_address()
    {
        await using var scene = new Scene(hosts);
        var customer = await scene.CustomerAsync(text: "hello");
        Task Agree(object body) => customer.Api.PostAsync<Reached>($"conversations/{customer.Id}/follow-up", body, Ct);
        await RefusedAsync("consent_required", () => Agree(new { channel = "sms", address = Phone, consent = false }));
        await RefusedAsync("consent_required", () => Agree(new { channel = "sms", address = Phone }));
        await RefusedAsync("invalid_request", () => Agree(new { channel = "fax", address = Phone, consent = true }));
        await RefusedAsync("invalid_phone", () => Agree(new { channel = "sms", address = "018-8123", consent = true }));
        await RefusedAsync("invalid_email", () => Agree(new { channel = "email", address = "a@b.c\r\nBcc: d@e.f", consent = true }));
        await RefusedAsync("invalid_token", () => new ApiClient(scene.App.Http).PostAsync<Reached>("resume", new { token = customer.Api.Token }, Ct));
    }

    private sealed record Reached(string? Channel, string? Address, bool IsAway);

    private sealed record Seen(Reached? FollowUp, IReadOnlyList<string>? FollowUpChannels);
}
