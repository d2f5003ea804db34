namespace ContactFunctions.Domain.Customers;

/// <summary>The page from which a chat was started, as the browser told it.</summary>
public sealed record PageVisited(string Url, string? Title);
