namespace ContactFunctions.Platform.Tests.Infra;

/// <summary>One parameter of a Bicep file.</summary>
/// <param name="Default">Null: it must be given.</param>
internal sealed record Parameter(string Name, string Type, string? Default, string Decorators)
{
    public bool IsSecure => Decorators.Contains("@secure()", StringComparison.Ordinal);

    public bool IsDescribed => Decorators.Contains("@description('", StringComparison.Ordinal);
}
