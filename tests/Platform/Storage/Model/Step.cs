namespace ContactFunctions.Platform.Tests.Storage.Model;

/// <summary>One thing that happens in a history. What it does depends on what is stored when its round begins, so that a history stays one when others are taken out.</summary>
/// <param name="Host">Which host is asked.</param>
/// <param name="Says">A line for people.</param>
/// <param name="PlayAsync">Answers in a few words what came of it.</param>
internal sealed record Step(int Host, string Says, Func<World, FunctionHost, Call, Task<string>> PlayAsync);
