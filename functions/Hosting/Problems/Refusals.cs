using ContactFunctions.Domain.Outcomes;

namespace ContactFunctions.Functions.Hosting.Problems;

/// <summary>No token, or one that proves nothing. The codes tell a client whether renewing helps.</summary>
public sealed record Unauthenticated(string Code, string Detail) : Refusal(Code, Detail)
{
    public static Unauthenticated Missing { get; } = new("unauthenticated", "This call needs a bearer token.");

    public static Unauthenticated Invalid { get; } = new("invalid_token", "The token is not valid here.");

    public static Unauthenticated Expired { get; } = new("token_expired", "The token has expired; renew it.");

    /// <summary>Something was tried; an expired token was right once.</summary>
    public bool IsGuess => Code == Invalid.Code;
}

/// <summary>The caller is known, but their role does not cover the call.</summary>
public sealed record Forbidden() : Refusal("forbidden", "Your role does not cover this.");

/// <summary>A change of something that others change too must say what it was made from.</summary>
public sealed record PreconditionRequired() : Refusal("precondition_required", "Send If-Match with the version that the change was made from.");

public sealed record InvalidJson(string Detail) : Refusal("invalid_json", Detail);

public sealed record BodyTooLarge(int BytesMax) : Refusal("body_too_large", $"The body is larger than {BytesMax} bytes.");

public sealed record WrongMediaType() : Refusal("unsupported_media_type", "The body must be application/json in UTF-8.");

/// <summary>The request could not be read as HTTP.</summary>
public sealed record BadRequest() : Refusal("bad_request", "The request could not be read.");

/// <summary>Something that the call rests on does not answer; nothing is known to have happened.</summary>
public sealed record Unavailable(string Detail) : Refusal("unavailable", Detail);

/// <summary>New contacts are not taken just now; running conversations are.</summary>
/// <param name="RetryAfter">When asking again may help.</param>
/// <param name="Estimate">Until somebody may be there for one more contact, as far as it is known; not less than <paramref name="RetryAfter"/>.</param>
/// <param name="LeaveMessage">Whether a message can be left meanwhile.</param>
public sealed record Busy(TimeSpan RetryAfter, TimeSpan Estimate, bool LeaveMessage) : Refusal("busy", "So many write just now that no more can be taken; come back later.");

/// <summary>A fault of ours. Says nothing about it: the log does.</summary>
public sealed record InternalError() : Refusal("internal_error", "Something went wrong on our side.");
