namespace ContactFunctions.Emulators.Telemetry;

/// <summary>What a span is about, which is its colour.</summary>
internal enum SpanFamily
{
    /// <summary>A request at an HTTP door.</summary>
    Door,

    /// <summary>A message put into a queue or taken from it.</summary>
    Queue,

    /// <summary>A durable instance, its duties and activities.</summary>
    Durable,

    /// <summary>A table, blob or storage queue.</summary>
    Storage,

    /// <summary>What goes to open pages.</summary>
    Push,

    /// <summary>Somebody else's service: SMS, mail, webhooks.</summary>
    Provider,

    /// <summary>Everything else.</summary>
    Inside,
}
