namespace ContactFunctions.DurableEngine.Replay;

/// <param name="Text">Null: cleared.</param>
internal sealed record CustomStatus(string? Text);
