using System.Net.Http.Json;
using ContactFunctions.Browser.Tests.People;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ContactFunctions.Browser.Tests;

public sealed class When_somebody_looks_at_a_trace(Site site, Chromium chromium)
{
    private const int PhoneWidth = 390;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Should_follow_a_chat_and_a_text_from_end_to_end()
    {
        await using var page = await TelemetryPage.OpenAsync(chromium.Browser, site.Telemetry, new() { Locale = "en-GB" });
        var chat = await AnswerAsync(() => site.App.OpenChatAsync(text: "Where is my parcel?", ct: Ct), "On its way.");
        await page.GoAsync($"#/traces?conversation={chat}");
        await page.Traces.Filter(new() { HasText = "StartChat" }).Locator("a").First.ClickAsync();
        await Expect(page.Title).ToHaveTextAsync("StartChat");
        await Expect(page.Spans("durable").Filter(new() { HasText = "process start" })).ToBeVisibleAsync();
        await Expect(page.Spans("durable").Filter(new() { HasText = "duty Match" })).ToBeVisibleAsync();
        await Expect(page.Spans("storage").First).ToBeVisibleAsync();
        await Expect(page.Spans("push").Filter(new() { HasText = "push offerMade" })).ToBeVisibleAsync();
        await page.Spans("door").Locator(".name").ClickAsync();
        await Expect(page.Spans("door").Locator("dd").GetByText(chat)).ToBeVisibleAsync();
        await page.Page.KeepAsync("telemetry-chat");
        await page.Page.MainFrame.ExpectNoSeriousViolationsAsync(chromium, "one trace");

        var text = await AnswerAsync(() => TextAsync("+15550163", "Can you send it again?"), "Of course.");
        await page.GoAsync($"#/conversation/{text}");
        await Expect(page.Entries.First).ToContainTextAsync("EventGrid");
        await page.Page.MainFrame.ExpectNoSeriousViolationsAsync(chromium, "the story of a conversation");
        await page.Entries.Filter(new() { HasText = "PostText" }).Locator("a").ClickAsync();
        await Expect(page.Spans("durable").Filter(new() { HasText = "duty DrainOutbox" })).ToBeVisibleAsync();
        await Expect(page.Spans("provider").Filter(new() { HasText = "sms send" })).ToContainTextAsync("acs");
        await page.Page.KeepAsync("telemetry-text");

        Assert.Empty(page.Complaints);
    }

    [Theory]
    [InlineData("en-GB", ColorScheme.Light, 1280, "Overview", "Messages")]
    [InlineData("ja-JP", ColorScheme.Dark, PhoneWidth, "概要", "メッセージ")]
    public async Task Should_see_how_the_center_is_doing(string locale, ColorScheme scheme, int width, string title, string messages)
    {
        await using var page = await TelemetryPage.OpenAsync(
            chromium.Browser, site.Telemetry, new() { Locale = locale, ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 844 } });
        await Expect(page.Title).ToHaveTextAsync(title);
        await Expect(page.Page.GetByTestId("tile-messages").Locator("h3")).ToHaveTextAsync(messages);
        await Expect(page.Page.GetByTestId("tile-storage").Locator("dd").First).ToBeVisibleAsync();
        foreach (var hash in (string[])["#/", "#/traces", "#/logs"])
        {
            await page.GoAsync(hash);
            await Expect(page.Page.Locator("main .count, main .tiles").First).ToBeVisibleAsync();
            Assert.Equal(0, await page.SidewaysAsync());
            await page.Page.MainFrame.ExpectNoSeriousViolationsAsync(chromium, hash);
        }

        Assert.Empty(page.Complaints);
    }

    /// <summary>The operator is there first, so that the offer is part of what the first word set going.</summary>
    private async Task<string> AnswerAsync(Func<Task> ask, string words)
    {
        await using var hana = await OperatorElsewhere.SignInAsync(site.App, "hana");
        await ask();
        await hana.AcceptAsync();
        await hana.SayAsync(words);
        return hana.Conversation;
    }

    private async Task TextAsync(string phone, string text)
    {
        using var phones = new HttpClient { BaseAddress = site.Phones };
        using var sent = await phones.PostAsJsonAsync($"/phones/{Uri.EscapeDataString(phone)}/messages", new { to = "+15550100", text }, Ct);
        sent.EnsureSuccessStatusCode();
    }
}
