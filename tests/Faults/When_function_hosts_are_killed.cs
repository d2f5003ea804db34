using System.Globalization;
using System.Security.Cryptography;
using ContactFunctions.Emulators;
using ContactFunctions.Harness;

namespace ContactFunctions.Faults.Tests;

/// <summary>I1 of messages and files, I2, I4 and I5 while hosts die in the middle of whatever they do.</summary>
public sealed class When_function_hosts_are_killed(ITestOutputHelper output)
{
    private const int Rounds = 5;
    private const int Customers = 9;
    private static readonly string[] Operators = ["hana", "ken", "mika"];
    private static readonly string[] Numbers = [SmsGatewayOptions.AcsNumber, SmsGatewayOptions.TwilioNumber];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Should_lose_nothing_double_nothing_and_end_every_conversation(int hosts)
    {
        var seed = Seed();
        output.WriteLine($"FAULTS_SEED={seed}");
        using var turn = await WholeAppLock.AcquireAsync(Cancellation);
        await using var app = await App.StartAsync(new AppOptions { Instances = hosts }, Cancellation);

        var (shift, conversations, texters) = await WorkWhileKillingAsync(app, seed);

        Assert.True(conversations.Count >= Customers);
        foreach (var conversation in conversations)
        {
            await VerifyAsync(conversation, shift);
            await VerifyFilesAsync(app, conversation, shift);
        }

        await TextChecks.VerifyAsync(app, shift, texters, output.WriteLine, Cancellation);
        output.WriteLine($"{conversations.Count} conversations, {shift.Acknowledged.Count} messages and {shift.Files.Count} files acknowledged.");
    }

    private async Task<(Shift Shift, IReadOnlyList<CustomerApi> Conversations, IReadOnlyList<Texter> Texters)> WorkWhileKillingAsync(App app, int seed)
    {
        var shift = new Shift();
        using var failure = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var customers = Enumerable.Range(0, Customers).Select(_ => new Customer(app, shift, failure.Token)).ToArray();
        var texters = Numbers.Concat(Numbers).Select(ours => new Texter(app, shift, ours, failure.Token)).ToArray();
        var people = await Task.WhenAll(Operators.Select(user => app.SignInAsync(user, Cancellation)));
        var atCustomers = Task.WhenAll([.. customers.Select(c => c.RunAsync()), .. texters.Select(t => t.RunAsync())]);
        var atDesks = people.Select(person => new Desk(person, shift, atCustomers, failure.Token).RunAsync());
        var killing = KillAsync(app, shift, seed, failure.Token);
        await AllOrFirstFailureAsync([atCustomers, killing, .. atDesks], failure);
        return (shift, [.. customers.SelectMany(c => c.Conversations)], texters);
    }

    private async Task KillAsync(App app, Shift shift, int seed, CancellationToken ct)
    {
        var killed = await new Killer(app, seed).RunAsync(Rounds, ct);
        output.WriteLine($"{killed} hosts killed.");
        shift.End();
    }

    private static async Task AllOrFirstFailureAsync(IReadOnlyList<Task> tasks, CancellationTokenSource failure)
    {
        await foreach (var task in Task.WhenEach(tasks))
        {
            if (task.IsCompletedSuccessfully)
                continue;
            await failure.CancelAsync();
            await task;
        }
    }

    private static async Task VerifyAsync(CustomerApi conversation, Shift shift)
    {
        var messages = await conversation.MessagesAsync(ct: Cancellation);
        Assert.Equal(Enumerable.Range(1, messages.Count).Select(seq => (long?)seq), messages.Select(m => m.Seq));
        Assert.Equal(messages.Count, (await conversation.GetAsync(Cancellation)).LastSeq);

        var texts = messages.Where(m => m.Kind == "text").ToArray();
        Assert.Equal(texts.Length, texts.Select(m => m.ClientMessageId).Distinct().Count());
        Assert.All(texts, m => Assert.Equal(shift.Acknowledged[m.ClientMessageId!], m.Seq));
        Assert.Equal(
            ["question 1", "question 2", "question 3", Customer.Goodbye],
            texts.Where(m => m.Author.Role == "customer").Select(m => m.Text));
        Assert.Equal(3, texts.Count(m => m.Author.Role == "operator"));
        Assert.Single(texts.Where(m => m.Author.Role == "operator").Select(m => m.Author.Id).Distinct());
    }

    private static async Task VerifyFilesAsync(App app, CustomerApi conversation, Shift shift)
    {
        var messages = await conversation.MessagesAsync(ct: Cancellation);
        var files = messages.Where(m => m.Attachments is not null).Select(m => Assert.Single(m.Attachments!)).ToList();
        Assert.Equal(Customer.Questions, files.DistinctBy(file => file.AttachmentId).Count());
        Assert.Equal(Customer.Questions, files.Count);
        foreach (var file in files)
        {
            var stored = await app.Http.GetByteArrayAsync(new Uri(file.Url, UriKind.Relative), Cancellation);
            Assert.Equal(SHA256.HashData(shift.Files[file.AttachmentId]), SHA256.HashData(stored));
        }
    }

    private static int Seed() =>
        Environment.GetEnvironmentVariable("FAULTS_SEED") is { } given
            ? int.Parse(given, CultureInfo.InvariantCulture)
            : Random.Shared.Next();
}
