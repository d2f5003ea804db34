using System.Text.RegularExpressions;
using ContactFunctions.Browser.Tests.People;
using static Microsoft.Playwright.Assertions;

namespace ContactFunctions.Browser.Tests;

public sealed class When_a_supervisor_watches_the_board(Site site, Chromium chromium)
{
    [Fact]
    public async Task Should_listen_in_whisper_and_close_without_the_customer_seeing_who()
    {
        await using var customer = await CustomerPage.VisitAsync(chromium.Browser, site.Address);
        await using var ken = await OperatorDesk.SignInAsync(chromium.Browser, site.Address, "ken");
        await using var sora = await SupervisorBoard.SignInAsync(chromium.Browser, site.Address);
        await customer.BeginAsync("My grinder is stuck.", "Grace");
        await ken.AcceptAsync();
        await Expect(sora.Row("Grace")).ToHaveAttributeAsync("data-state", "active");
        await Expect(sora.Row("Grace")).ToContainTextAsync("Ken");
        await Expect(sora.Page.GetByTestId("board-operator-ken")).ToHaveAttributeAsync("data-status", "available");

        await sora.OpenAsync("Grace");
        await sora.Page.GetByTestId("watch-monitor").ClickAsync();
        await Expect(sora.Page.GetByTestId("watch")).ToHaveAttributeAsync("data-role", "monitoring");
        await customer.SayAsync("It smells burnt, too.");
        await Expect(sora.Heard).ToContainTextAsync(["My grinder is stuck.", "It smells burnt, too."]);
        await sora.WhisperAsync("Ask them to pull the plug.");
        await Expect(ken.Page.Locator("[data-testid=entry][data-kind=whisper]")).ToContainTextAsync("Ask them to pull the plug.");
        await sora.Page.KeepAsync("board-listening");
        await sora.Page.MainFrame.ExpectNoSeriousViolationsAsync(chromium, "the board");

        await sora.Page.GetByTestId("watch-why").ClickAsync();
        await Expect(sora.Page.GetByTestId("candidate-hana")).ToBeVisibleAsync();
        await sora.Page.KeepAsync("board-why");
        await sora.Page.Keyboard.PressAsync("Escape");
        await sora.Page.GetByTestId("watch-forceClose").ClickAsync();
        await sora.Page.GetByTestId("force-close-reason").FillAsync("Safety first.");
        await sora.Page.GetByTestId("ask-confirm").ClickAsync();
        await Expect(customer.Chat("rating")).ToBeVisibleAsync();
        await Expect(sora.Row("Grace")).ToHaveCountAsync(0);
        await Expect(customer.Chat("log")).Not.ToContainTextAsync(new Regex("plug|Sora"));
        await ExpectReportsAsync(sora);
    }

    [Fact]
    public async Task Should_move_who_waits_to_another_queue_in_Japanese_on_a_phone()
    {
        await using var customer = await CustomerPage.VisitAsync(chromium.Browser, site.Address);
        await customer.BeginAsync("Do you buy old machines?", "Ines");
        await using var sora = await SupervisorBoard.SignInAsync(chromium.Browser, site.Address, "ja-JP", 390);
        await Expect(sora.Row("Ines")).ToHaveAttributeAsync("data-state", "waiting");
        await sora.Page.KeepAsync("board-phone-ja");
        Assert.Equal(390, await sora.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await sora.Page.MainFrame.ExpectNoSeriousViolationsAsync(chromium, "the board on a phone");

        await sora.Row("Ines").GetByTestId("choose").CheckAsync();
        await sora.Page.GetByTestId("move-chosen-support").ClickAsync();
        await sora.Page.GetByTestId("move-to").SelectOptionAsync("sales");
        await sora.Page.GetByTestId("move-confirm").ClickAsync();
        await Expect(sora.Page.GetByTestId("move-result")).ToHaveAttributeAsync("data-moved", "1");
        await sora.Page.GetByTestId("move-close").ClickAsync();
        await sora.Page.GetByTestId("filter-queue").SelectOptionAsync("sales");
        await Expect(sora.Row("Ines")).ToBeVisibleAsync();

        await sora.ChooseAsync("Ines", "row-close");
        await sora.Page.GetByTestId("force-close-reason").FillAsync("終了");
        await sora.Page.GetByTestId("ask-confirm").ClickAsync();
        await Expect(sora.Row("Ines")).ToHaveCountAsync(0);
    }

    private async Task ExpectReportsAsync(SupervisorBoard sora)
    {
        await sora.Page.GetByTestId("nav-report").ClickAsync();
        await Expect(sora.Page.GetByTestId("report-row-support")).ToHaveAttributeAsync("data-offered", new Regex("[1-9]"));
        await sora.Page.MainFrame.ExpectNoSeriousViolationsAsync(chromium, "the report");
        await sora.Page.KeepAsync("report");
        await sora.Page.GetByTestId("report-audit").ClickAsync();
        await Expect(sora.Page.Locator("[data-testid=audit] [data-action=forceClose]").First).ToContainTextAsync("Safety first.");
        await sora.Page.GetByTestId("audit-kind").SelectOptionAsync("reads");
        await Expect(sora.Page.Locator("[data-testid=audit] [data-action=readBoard]").First).ToBeVisibleAsync();
        await sora.Page.KeepAsync("audit-reads");
    }
}
