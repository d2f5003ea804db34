using System.Security.Cryptography;
using System.Text.Json;
using ContactFunctions.Domain.Customers;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Auth.Customers;
using ContactFunctions.Functions.Auth.Sites;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Workflows.Opening;

namespace ContactFunctions.Functions.Api.Customers;

/// <summary>Turns the body of a new chat into a request, once everything that it claims is proven.</summary>
public sealed class ChatRequests(Vouching vouching, Continuation continuation)
{
    public async Task<Outcome<ChatRequest>> OfAsync(StartChatBody body, CancellationToken cancellation)
    {
        Outcome<string>? continued = body.Continues is { } earlier ? await continuation.CheckAsync(earlier, cancellation) : default(Outcome<string>?);
        if (continued is { Refusal: { } unproven })
            return unproven;
        Outcome<VouchedVisitor>? vouched = body.IdentityToken is { Length: > 0 } token ? await vouching.ForAsync(token, body.StartId, cancellation) : default(Outcome<VouchedVisitor>?);
        if (vouched is { Refusal: { } unvouched })
            return unvouched;
        return new ChatRequest
        {
            Queue = body.Queue!,
            StartId = body.StartId,
            Fingerprint = Fingerprint(body),
            Customer = Card(body.Customer, vouched?.Value),
            Text = body.Text,
            ClientMessageId = body.ClientMessageId,
            Page = Page(body.Page),
            Continues = continued?.Value,
            Segment = vouched?.Value.Segment,
            Operator = Some(body.Operator)?.ToLowerInvariant(),
            Answers = body.Answers is { Count: > 0 } answers ? [.. answers.Select(answer => answer.ToAnswer())] : null,
            Needs = [.. (body.Needs ?? []).Select(need => need.ToNeed())],
        };
    }

    /// <summary>Of a vouched-for visitor only the site's word counts; typed words would look as proven as the rest.</summary>
    private static CustomerCard? Card(CustomerBody? typed, VouchedVisitor? vouched) => vouched is not null
        ? new CustomerCard
        {
            Id = vouched.CustomerId,
            Name = vouched.Name ?? Some(typed?.Name),
            Email = vouched.Email,
            Phone = vouched.Phone,
            CustomerCode = vouched.CustomerCode,
            Locale = Some(typed?.Locale),
            Verified = true,
        }
        : typed is null ? null : new CustomerCard
        {
            Id = "",
            Name = Some(typed.Name),
            Email = Some(typed.Email),
            Phone = Some(typed.Phone),
            CustomerCode = Some(typed.CustomerCode),
            Locale = Some(typed.Locale),
        };

    /// <summary>Only web addresses: the console shows this as a link.</summary>
    private static PageVisited? Page(PageBody? page) =>
        Uri.TryCreate(page?.Url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            ? new PageVisited(
                Field.Cut(page!.Url!, ContractLimits.PageUrlCharactersMax),
                page.Title is { } title ? Field.Cut(title, ContractLimits.PageTitleCharactersMax) : null)
            : null;

    private static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>Of the body as we read it, so that white space and the order of fields do not matter.</summary>
    private static string Fingerprint(StartChatBody body) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(body, WireJson.Contract.StartChatBody)));
}
