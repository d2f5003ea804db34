namespace ContactFunctions.Platform.Tests.Storage.Model;

/// <summary>Steps that happen at the same time.</summary>
/// <param name="Luck">
/// 0: one step after the other, and storage answers. Else the seed of the order in which storage gets their requests, and of what becomes of these.
/// </param>
/// <param name="Before">Time that passes before.</param>
internal sealed record Round(IReadOnlyList<Step> Steps, int Luck, TimeSpan Before);
