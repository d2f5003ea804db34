namespace ContactFunctions.Emulators.Telemetry;

/// <summary>Who sent it.</summary>
/// <param name="Resource">Attributes of the process.</param>
/// <param name="Scope">Name of the activity source, meter or log category.</param>
public sealed record TelemetrySource(IReadOnlyDictionary<string, object> Resource, string Scope)
{
    /// <summary><c>service.name</c>, or empty.</summary>
    public string Service => Text("service.name");

    /// <summary><c>service.instance.id</c>: which host; or empty.</summary>
    public string Instance => Text("service.instance.id");

    private string Text(string key) => Resource.GetValueOrDefault(key) as string ?? "";
}
