namespace ContactFunctions.Functions.Api.Contract;

/// <summary>The page that the chat was begun from.</summary>
public sealed record PageBody(string? Url, string? Title);
