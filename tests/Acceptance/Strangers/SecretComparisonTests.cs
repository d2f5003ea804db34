using System.Text.RegularExpressions;
using ContactFunctions.Harness;

namespace ContactFunctions.Acceptance.Tests.Strangers;

/// <summary>Secrets are compared in one place, in constant time. Held by the sources, because no measurement of time is as sure.</summary>
public sealed partial class SecretComparisonTests
{
    /// <summary>Where a comparison in constant time may be written out: the one place for secrets.</summary>
    private const string TheOnePlace = "functions/Auth/SameSecret.cs";

    /// <summary>Named like a secret, and known to everybody.</summary>
    private static readonly string[] NoSecret = ["SecurityAlgorithms.HmacSha256", "!= SignatureBytes"];

    [Fact]
    public void Sources_ComparisonInConstantTime_StandsInOnePlace() =>
        Assert.Equal([TheOnePlace], Sources().Where(file => file.Text.Contains("FixedTimeEquals", StringComparison.Ordinal)).Select(file => file.Path));

    [Fact]
    public void Sources_NothingNamedLikeASecret_IsComparedInAnyOtherWay() => Assert.Empty(
        Sources().SelectMany(file => file.Text.Split('\n').Where(line => Compared().IsMatch(line) && !NoSecret.Any(line.Contains))
            .Select(line => $"{file.Path}: {line.Trim()}")));

    [Theory]
    [InlineData("if (given == options.Value.Secret)", true)]
    [InlineData("return signature.Equals(expected, StringComparison.Ordinal);", true)]
    [InlineData("known |= secrets.Contains(secret);", true)]
    [InlineData("return hmac.AsSpan().SequenceEqual(other);", true)]
    [InlineData("return string.Equals(expectedSignature, header);", true)]
    [InlineData("if (options.Value.AuthToken.Length == 0 || signature is not [{ Length: > 0 }])", false)]
    [InlineData("known |= SameSecret.Is(secret, accepted);", false)]
    public void Compared_Line_IsSeen(string line, bool isSeen) => Assert.Equal(isSeen, Compared().IsMatch(line));

    private static IEnumerable<(string Path, string Text)> Sources() =>
        from room in (string[])["functions", "orchestrations"]
        from file in Directory.EnumerateFiles(Path.Combine(Root, room), "*.cs", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(Root, file).Replace('\\', '/')
        where !path.Split('/').Any(part => part is "bin" or "obj" or "node_modules")
        select (path, File.ReadAllText(file));

    private static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "ContactFunctions.sln")))
                return folder.FullName;
        throw new DirectoryNotFoundException("ContactFunctions.sln");
    }

    /// <summary>Something called a secret, signature, password, key or MAC beside an operator or method that ends at the first difference.</summary>
    [GeneratedRegex(
        """
        \b\w*(secret|signature|password|authtoken|hmac|digest)\w*(\.\w+\(\))?\s*(==|!=)\s*(?!null\b|""|default\b|0\b)\w
        |(==|!=)\s*[\w.]*(secret|signature|password|authtoken|hmac|digest)\w*\b(?!\.(length|count)|\()
        |\b\w*(secret|signature|password|hmac|digest)s?\w*(\.AsSpan\(\))?\.(Equals|SequenceEqual|StartsWith|Contains)\(
        |\bEquals\([^)]*\b\w*(secret|signature|password|hmac)\w*
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Compared();
}
