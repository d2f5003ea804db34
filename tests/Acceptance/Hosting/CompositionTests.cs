using ContactFunctions.Functions.Attachments;
using System.Reflection;
using ContactFunctions.Functions.Outgoing;
using ContactFunctions.Functions.Evidence;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Functions.Mail;
using ContactFunctions.Functions.Realtime;
using ContactFunctions.Functions.Sms;
using ContactFunctions.Functions.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ContactFunctions.Acceptance.Tests.Hosting;

public sealed class CompositionTests
{
    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["AzureWebJobsStorage"] = "UseDevelopmentStorage=true",
        ["AzureSignalRConnectionString"] = "Endpoint=http://127.0.0.1:1;AccessKey=ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789ABCDEFGH;Version=1.0;",
        ["Oidc:Authority"] = "http://localhost:1",
        ["Oidc:Audience"] = "contactfunctions",
        ["Tokens:SigningKey"] = Convert.ToBase64String(new byte[32]),
        ["Organisation:Demo"] = "true",
    };

    public static TheoryData<Type> Functions { get; } = [.. typeof(Composition).Assembly.GetExportedTypes()
        .Where(type => type is { IsAbstract: false } && type.GetMethods().Any(method => method.IsDefined(typeof(FunctionAttribute))))];

    [Theory]
    [MemberData(nameof(Functions))]
    public void AddDoors_EveryFunction_CanBeMade(Type function)
    {
        using var services = Compose(Settings);
        Assert.NotNull(ActivatorUtilities.CreateInstance(services, function));
    }

    [Theory]
    [InlineData("Tokens:SigningKey", "c2hvcnQ=")]
    [InlineData("Tokens:SigningKey", "not base64")]
    [InlineData("Oidc:Authority", "http://issuer.example")]
    [InlineData("Oidc:Audience", "")]
    [InlineData("Webhooks:EventGrid:Secrets:0", "short")]
    [InlineData("RateLimits:TokenBurst", "0")]
    [InlineData("RateLimits:ConversationTextsPerMinute", "0")]
    [InlineData("RateLimits:PhoneTextsPerDay", "0")]
    [InlineData("RateLimits:AddressPerSecond", "0")]
    [InlineData("RateLimits:WrongSecretBurst", "0")]
    [InlineData("RateLimits:UploadMegabytesPerDay", "0")]
    [InlineData("Cors:Origins:0", "*")]
    [InlineData("Webhooks:SignalR:OtherAccessKey", "short")]
    [InlineData("Identity:Sites:0:PreviousSecret", "short")]
    [InlineData("Shedding:WaitingMax", "0")]
    [InlineData("Shedding:LeaveShare", "1.5")]
    [InlineData("Retention:FinishedDays", "0")]
    [InlineData("Attachments:Types", "image/png, application/x-msdownload")]
    [InlineData("Attachments:ScanUrl", "scanner")]
    [InlineData("Attachments:BytesMax", "0")]
    [InlineData("Messages:WithdrawMinutes", "-1")]
    [InlineData("FollowUp:Page", "shop.example")]
    [InlineData("FollowUp:Page", "https://shop.example/#chat")]
    [InlineData("FollowUp:LinkDays", "0")]
    [InlineData("Mail:Smtp:Host", "mail.example")]
    [InlineData("Identity:Sites:0:Name", "Not A Name")]
    public void AddDoors_WrongSetting_FailsAtStart(string key, string value)
    {
        using var services = Compose(new(Settings) { [key] = value });
        Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());
    }

    [Fact]
    public void AddDoors_FunctionNames_AreUnique()
    {
        var names = Functions.SelectMany(row => row.Data.GetMethods())
            .Select(method => method.GetCustomAttribute<FunctionAttribute>()?.Name).OfType<string>().ToList();
        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    private static ServiceProvider Compose(Dictionary<string, string?> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(configuration)
            .AddDoors(configuration)
            .AddUseCases()
            .AddStorage(configuration)
            .AddRealtime(configuration)
            .AddAttachments(configuration)
            .AddSms(configuration)
            .AddMail(configuration)
            .AddOutgoing(configuration)
            .AddEvidence(configuration)
            .BuildServiceProvider();
    }
}
