namespace ContactFunctions.Platform.Tests.Storage.Model;

/// <param name="Seed">Tells the same history again.</param>
internal sealed record History(int Seed, IReadOnlyList<Round> Rounds);
