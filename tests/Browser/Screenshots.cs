using Microsoft.Playwright;

namespace ContactFunctions.Browser.Tests;

/// <summary>Pictures of what a test saw, for people; in the git-ignored TestResults of this project.</summary>
internal static class Screenshots
{
    public static Task KeepAsync(this IPage page, string name) =>
        page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "TestResults", $"{name}.png") });
}
