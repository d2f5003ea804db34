namespace ContactFunctions.Functions.Storage.Organisations;

public sealed class OrganisationOptions
{
    public const string Section = "Organisation";

    /// <summary>True writes the demo organisation where none is stored. Default: false, which leaves an empty one.</summary>
    public bool Demo { get; init; }
}
