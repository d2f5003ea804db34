namespace ContactFunctions.Acceptance.Tests.Stage;

/// <summary>Tests on the whole app run one after another: its operators are few.</summary>
[CollectionDefinition(Name)]
public sealed class WholeAppTests : ICollectionFixture<TwoHosts>
{
    public const string Name = "whole app";
}
