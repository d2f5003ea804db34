using System.Text.RegularExpressions;

namespace ContactFunctions.Domain.Tests.Architecture;

public sealed partial class DirectionTests
{
    /// <summary>Room → namespaces that it must not know.</summary>
    public static TheoryData<string, string[]> Rooms => new()
    {
        { "orchestrations/Domain", ["Azure", "Microsoft", "ContactFunctions.Ports", "ContactFunctions.Workflows", "ContactFunctions.Functions"] },
        { "orchestrations/Ports", ["Azure", "Microsoft", "ContactFunctions.Workflows", "ContactFunctions.Functions"] },
        { "orchestrations/Workflows", ["Azure", "Microsoft.Azure", "Microsoft.AspNetCore", "Microsoft.DurableTask.Client", "ContactFunctions.Functions"] },
        { "infra/local/Sdk", ["ContactFunctions.Domain", "ContactFunctions.Ports", "ContactFunctions.Workflows", "ContactFunctions.Functions"] },
        { "infra/local/Emulators", ["ContactFunctions.Domain", "ContactFunctions.Ports", "ContactFunctions.Workflows", "ContactFunctions.Functions"] },
        { "functions", ["ContactFunctions.DurableEngine", "ContactFunctions.Emulators", "ContactFunctions.Harness"] },
    };

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Room_KnowsOnlyWhatItMay(string room, string[] forbidden)
    {
        var wrong =
            from file in Repository.Files(room, ".cs")
            from Match use in Usings().Matches(Repository.Read(file))
            let name = use.Groups["name"].Value
            where forbidden.Any(space => name == space || name.StartsWith(space + ".", StringComparison.Ordinal))
            select $"{file}: {name}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void Domain_IsPure()
    {
        var impure =
            from file in Repository.Files("orchestrations/Domain", ".cs")
            where Impure().IsMatch(Repository.Read(file))
            select file;

        Assert.Empty(impure);
    }

    [Fact]
    public void Packages_OfTheAzureBuild_AreOnlyReferencedThere()
    {
        var project = Repository.Read("functions/ContactFunctions.Functions.csproj");
        var azure = project[project.IndexOf("== 'azure'", StringComparison.Ordinal)..];

        Assert.All(["Microsoft.Azure.Functions.Worker", "Azure.Data.Tables", "Microsoft.DurableTask.Client", "Microsoft.Azure.SignalR.Management", "Azure.Communication.Sms"],
            package => Assert.Contains($"<PackageReference Include=\"{package}\" />", azure, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^\s*(?:global )?using (?:static )?(?:\w+ = )?(?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Usings();

    [GeneratedRegex(@"\basync\b|\bTask<|\bTask\b|TimeProvider|Guid\.NewGuid")]
    private static partial Regex Impure();
}
