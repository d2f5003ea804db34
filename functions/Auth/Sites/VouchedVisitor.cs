namespace ContactFunctions.Functions.Auth.Sites;

/// <summary>A visitor as a site knows them.</summary>
/// <param name="TokenId">Site and <c>jti</c>: to be used once.</param>
/// <param name="Segment">What the visitor is to the organisation, such as <c>dealer</c>; null: the site does not say.</param>
/// <param name="CustomerId">Key of the customer record: site and <c>sub</c>.</param>
public sealed record VouchedVisitor(
    string TokenId, DateTimeOffset ExpiresAt, string CustomerId, string? Name, string? Email, string? Phone, string? CustomerCode,
    string? Segment = null);
