namespace ContactFunctions.Functions.Storage.Organisations;

internal sealed class OrganisationRow : Row
{
    public string Json { get; set; } = "";
}
