namespace ContactFunctions.Functions.Storage.Organisations;

/// <summary>Table <c>Organisation</c>: one partition, so that a publication is one transaction.</summary>
/// <remarks>
/// <list type="table">
/// <item><term><c>current</c></term><description>the newest version with its document; all that a host reads from day to day</description></item>
/// <item><term><c>v|{inverted version}</c></term><description>who published a version, when and what; the newest sorts first</description></item>
/// <item><term><c>d|{version}</c></term><description>its document</description></item>
/// </list>
/// </remarks>
internal static class OrganisationKeys
{
    public const string Partition = "organisation";
    public const string Current = "current";
    public const string FirstVersion = "v|";
    public const string AfterVersions = "v}";

    private const long VersionsMax = 9_999_999_999;

    public static string Version(long version) => FirstVersion + KeyText.Number(VersionsMax - version);

    public static string Document(long version) => "d|" + KeyText.Number(version);
}
