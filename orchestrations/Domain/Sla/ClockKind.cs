namespace ContactFunctions.Domain.Sla;

/// <summary>What a service level measures; on the wire in lower camel case.</summary>
public enum ClockKind
{
    /// <summary>From the customer's first contact of this stretch to the first text by a person. Events and bots do not count.</summary>
    FirstResponse,

    /// <summary>After that: from the first customer text that has no answer to the next text by a person.</summary>
    NextResponse,

    /// <summary>From the first contact of this stretch to the end of the talk.</summary>
    Resolution,
}
