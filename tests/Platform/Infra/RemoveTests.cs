namespace ContactFunctions.Platform.Tests.Infra;

public sealed class RemoveTests
{
    private const string Group = "az group delete --name contact-center-";

    [Fact]
    public async Task Remove_TakesWhatLiesElsewhereFirst()
    {
        using var run = new Deployment { Texts = "/resource" };

        Assert.Equal(0, await run.RemoveAsync("", "dev", "--yes"));

        string[] order = ["az eventgrid event-subscription delete", "az monitor log-analytics workspace delete", $"{Group}dev --yes", "az keyvault purge"];
        Assert.All(order, step => Assert.Contains(run.Calls, call => call.StartsWith(step, StringComparison.Ordinal)));
        Assert.Equal(order, order.OrderBy(step => run.Calls.ToList().FindIndex(call => call.StartsWith(step, StringComparison.Ordinal))));
    }

    /// <summary>The name of the group is what is asked for; of production always.</summary>
    [Theory]
    [InlineData("y", "test", "")]
    [InlineData("contact-center-test", "prod", "--yes")]
    public async Task Remove_WithoutTheNameOfTheGroup_ChangesNothing(string answer, string environment, string option)
    {
        using var run = new Deployment();

        Assert.Equal(1, await run.RemoveAsync(answer, option.Length > 0 ? [environment, option] : [environment]));

        Assert.DoesNotContain(run.Calls, call => call.Contains("delete", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Remove_OfProduction_WithItsName_Removes()
    {
        using var run = new Deployment();

        Assert.Equal(0, await run.RemoveAsync("contact-center-prod", "prod"));

        Assert.Contains(run.Calls, call => call.StartsWith($"{Group}prod", StringComparison.Ordinal));
    }
}
