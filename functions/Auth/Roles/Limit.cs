namespace ContactFunctions.Functions.Auth.Roles;

/// <summary>What a call is counted against, beside the limits inside a conversation.</summary>
public enum Limit
{
    /// <summary>Nothing: preflights and probes, which cost nothing.</summary>
    None,

    /// <summary>The holder of the token, whichever token of theirs they show.</summary>
    Token,

    /// <summary>As <see cref="Token"/>, and the files of the holder besides.</summary>
    Upload,

    /// <summary>The client's address.</summary>
    Address,

    /// <summary>The client's address, as often as somebody may begin a chat.</summary>
    NewChat,

    /// <summary>The client's address, as often as a page may begin to listen.</summary>
    Portal,

    /// <summary>The client's address, when what it brought proved nothing.</summary>
    WrongSecret,
}
