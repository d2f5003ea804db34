using Microsoft.Playwright;

namespace ContactFunctions.Browser.Tests.People;

/// <summary>Signing in through the issuer's page, as everybody of the staff does.</summary>
internal static class StaffSignIn
{
    /// <param name="path">Of the page, such as <c>/admin/</c>.</param>
    /// <param name="locale">The browser's language.</param>
    public static async Task<IPage> OpenAsStaffAsync(this IBrowser browser, Uri app, string path, string user, string locale = "en-GB", int width = 1360)
    {
        return await OpenAsStaffAsync(await browser.NewContextAsync(new() { Locale = locale, ViewportSize = new() { Width = width, Height = 860 } }), app, path, user);
    }

    public static async Task<IPage> OpenAsStaffAsync(this IBrowserContext context, Uri app, string path, string user)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(app, path).ToString());
        await page.GetByTestId("sign-in").ClickAsync();
        await page.Locator($"button[name=user][value={user}]").ClickAsync();
        return page;
    }
}
