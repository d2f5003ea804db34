namespace ContactFunctions.Platform.Tests.Storage.Model;

/// <param name="Invariant">Its number, such as I2.</param>
internal sealed record Violation(string Invariant, string Text)
{
    public override string ToString() => $"{Invariant} is broken: {Text}";
}
