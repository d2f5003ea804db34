using ContactFunctions.Workflows.Reading;

namespace ContactFunctions.Functions.Auth;

/// <summary>Who a valid token speaks for.</summary>
public abstract record Caller
{
    /// <summary>Key of the caller's rate limit: the same for every token of theirs.</summary>
    public abstract string Holder { get; }

    /// <summary>What the caller may see is judged by this.</summary>
    public abstract Reader AsReader();
}
