using System.Runtime.CompilerServices;
using System.Text;
using ContactFunctions.Harness;

namespace ContactFunctions.Platform.Tests.Evidence;

/// <summary>Somebody else's verifier, in another language and with another library, finds what ours finds.</summary>
public sealed class IndependentVerifierTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sealed.jsonl")]
    [InlineData("erased.jsonl")]
    public async Task Vectors_AnotherVerifier_FindsThemIntact(string name)
    {
        var file = await File.ReadAllBytesAsync(VectorPath(name), Ct);
        Assert.Equal(0, (await VerifierProcess.RunAsync(file, Ct)).Code);
        if (Tool.IsHere("python3") && Tool.IsHere("openssl"))
            Assert.Equal((0, "intact"), await OtherAsync(file));
    }

    [Theory]
    [InlineData("Friendly.", "Friendly!", "entry 7: content")]
    [InlineData("\"number\":7", "\"number\":8", "entry 7: chain")]
    [InlineData("\"epoch\":1,\"entries\":10", "\"epoch\":2,\"entries\":10", "a seal is not signed by its key")]
    [InlineData("\"state\":\"delivered\"", "\"state\":\"failed\"", "the last line is of another file")]
    [InlineData("\"by\":\"sora\"", "\"by\":\"sara\"", "the last line is not signed by its key")]
    public async Task Vectors_Changed_AreFoundByBoth(string before, string after, string finding)
    {
        var text = await File.ReadAllTextAsync(VectorPath("sealed.jsonl"), Ct);
        var changed = Encoding.UTF8.GetBytes(text.Replace(before, after, StringComparison.Ordinal));
        Assert.Equal(1, (await VerifierProcess.RunAsync(changed, Ct)).Code);
        if (Tool.IsHere("python3") && Tool.IsHere("openssl"))
            Assert.Equal((1, finding), await OtherAsync(changed));
    }

    [Fact]
    public async Task Verifier_WrongUse_IsToldApartFromAForgery()
    {
        Assert.Equal(2, (await VerifierProcess.RunAsync([], Ct)).Code);
        Assert.Equal(2, (await VerifierProcess.RunAsync(["verify", "/no/such/file"], Ct)).Code);
        Assert.Equal(2, (await VerifierProcess.RunAsync(await File.ReadAllBytesAsync(VectorPath("sealed.jsonl"), Ct), Ct, keys: "[]"u8.ToArray())).Code);
    }

    /// <summary>What the second verifier says of a file.</summary>
    internal static async Task<(int Code, string Said)> OtherAsync(byte[] file)
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, file, Ct);
            var (code, output) = await Tool.RunAsync("python3", Path.Combine(Here(), "verify.py"), path);
            return (code, output.Trim());
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string VectorPath(string name) => Path.Combine(Here(), "../../../orchestrations/Domain/Evidence/Vectors", name);

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
