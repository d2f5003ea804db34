namespace ContactFunctions.AppHost.Processes;

/// <summary>What all supervised processes of one app share.</summary>
/// <param name="Quitting">Cancelled as soon as the app is to stop: a process that ends from then on stays ended. Ctrl-C reaches them all at once.</param>
internal sealed record Supervision(TimeProvider Time, Action<string> Say, CancellationToken Quitting);
