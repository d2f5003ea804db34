using ContactFunctions.Browser.Tests.People;
using static Microsoft.Playwright.Assertions;

namespace ContactFunctions.Browser.Tests;

public sealed class When_the_network_is_gone_for_twenty_seconds(Site site, Chromium chromium)
{
    private static readonly TimeSpan Outage = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Should_lose_and_double_nothing_on_either_side()
    {
        await using var customer = await CustomerPage.VisitAsync(chromium.Browser, site.Address);
        await using var ken = await OperatorDesk.SignInAsync(chromium.Browser, site.Address, "ken");
        await customer.BeginAsync("one");
        await ken.AcceptAsync();
        await ken.SayAsync("first");
        await Expect(customer.Heard).ToHaveCountAsync(1);

        await customer.SetOfflineAsync(true);
        await Expect(customer.Chat("offline")).ToBeVisibleAsync();
        await customer.SayAsync("two");
        await customer.SayAsync("three");
        await ken.SayAsync("second");
        await ken.SayAsync("third");
        await Expect(ken.Said).ToHaveCountAsync(3);
        await customer.Page.KeepAsync("offline");
        await Task.Delay(Outage, TimeProvider.System, TestContext.Current.CancellationToken);
        Assert.Equal(1, await customer.Heard.CountAsync());
        await customer.SetOfflineAsync(false);

        await Expect(customer.Said).ToContainTextAsync(["one", "two", "three"]);
        await Expect(customer.Heard).ToContainTextAsync(["first", "second", "third"]);
        await Expect(ken.Heard).ToContainTextAsync(["one", "two", "three"]);
        await Expect(customer.Said).ToHaveCountAsync(3);
        await Expect(customer.Heard).ToHaveCountAsync(3);
        await Expect(ken.Heard).ToHaveCountAsync(3);
        await ken.CloseAsync();
    }
}
