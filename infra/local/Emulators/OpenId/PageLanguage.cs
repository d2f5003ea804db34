using Microsoft.AspNetCore.Http;

namespace ContactFunctions.Emulators.OpenId;

internal static class PageLanguage
{
    /// <summary>The first of Japanese and English that the browser names; English when it names neither.</summary>
    public static string Of(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.ToString()[..Math.Min(2, language.Value.Length)].ToLowerInvariant())
            .FirstOrDefault(language => language is "ja" or "en") ?? "en";
}
