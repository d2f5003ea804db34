namespace ContactFunctions.Domain.Outcomes;

/// <summary>An expected "no". <see cref="Code"/> is part of the wire contract: lower snake case, never changed once published.</summary>
public abstract record Refusal(string Code, string Detail);

/// <summary>The thing does not exist, or the caller may not know that it does.</summary>
public sealed record NotFound(string Detail = "There is no such thing, or it is not yours to see.") : Refusal("not_found", Detail);

/// <summary>What was sent breaks a rule of the contract; <see cref="Field"/> names the JSON field, or is null for the whole body.</summary>
public sealed record Invalid(string Detail, string? Field = null, string Code = "invalid_request") : Refusal(Code, Detail);

/// <summary>The request is well formed but collides with what is already so.</summary>
public abstract record Conflict(string Code, string Detail) : Refusal(Code, Detail);
