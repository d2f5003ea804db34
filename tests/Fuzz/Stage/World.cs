using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using ContactFunctions.Fuzz.Calls;
using ContactFunctions.Fuzz.Checks;
using ContactFunctions.Harness;

namespace ContactFunctions.Fuzz.Stage;

/// <summary>The conversations and people of a run: some that the callers have to do with, and some that are none of their business.</summary>
internal sealed class World
{
    private const int OwnMax = 24;
    private const int OthersMax = 6;
    private readonly CustomerApi[] own = new CustomerApi[OwnMax];
    private readonly List<CustomerApi> others = [];
    private readonly List<OperatorApi> holders = [];
    private readonly Dictionary<string, string> staff = [];

    private World(App app, EndpointList endpoints) => (App, Endpoints) = (app, endpoints);

    public App App { get; }

    public EndpointList Endpoints { get; }

    public Canaries Canaries { get; } = new();

    /// <summary>Ids that answers told of, by the name of their field.</summary>
    public ConcurrentDictionary<string, string> Learned { get; } = new();

    /// <summary>Conversations of neighbours, which were open before the run.</summary>
    public IReadOnlySet<string> Before { get; private set; } = new HashSet<string>();

    public IReadOnlyList<CustomerApi> Others => others;

    public OperatorApi Supervisor { get; private set; } = null!;

    public static async Task<World> SetAsync(App app, CancellationToken ct)
    {
        var world = new World(app, await EndpointList.ReadAsync(app.Http, ct));
        world.Supervisor = await app.SignInAsync("sora", ct);
        world.Before = await ControlChat.OpenAsync(world.Supervisor, ct);
        foreach (var user in (string[])["hana", "ken", "sora", "admin"])
            world.staff[user] = (await app.SignInAsync(user, ct)).Api.Token!;
        foreach (var user in (string[])["hana", "ken"])
            world.holders.Add(await app.SignInAsync(user, ct));
        for (var slot = 0; slot < OwnMax; slot++)
            await world.RenewAsync(slot, ct);
        for (var n = 0; n < OthersMax; n++)
            world.others.Add(await world.OpenOtherAsync(n, ct));
        return world;
    }

    /// <summary>Puts a fresh conversation where another one has been mistreated long enough. Some wait, some are in the hands of one who calls.</summary>
    public async Task RenewAsync(int number, CancellationToken ct)
    {
        var fresh = await App.OpenChatAsync(text: "hello", name: "Mine", ct: ct);
        await Supervisor.NoteAsync(fresh.Id, Canaries.Note, ct: ct);
        if (number % 3 < holders.Count)
            await HandOverAsync(fresh, holders[number % 3], ct);
        if (Interlocked.Exchange(ref own[number % OwnMax], fresh) is not { } old)
            return;
        using var closed = await old.Api.RawAsync(HttpMethod.Post, $"conversations/{old.Id}/close", null, ct);
    }

    /// <summary>Ends what cases opened, so that no more is open at the end of a long run than after the first minute.</summary>
    public Task TidyAsync(CancellationToken ct) =>
        ControlChat.CloseAllAsync(Supervisor, ct, own.Concat(others).Select(one => one.Id).Concat(Before).ToHashSet());

    /// <param name="endpoint">What is called, mostly by somebody who may.</param>
    public FuzzCaller Caller(Random dice, Endpoint endpoint)
    {
        var mine = own[dice.Next(OwnMax)];
        var fitting = dice.Next(5) < 3 && endpoint.Tokens.Count > 0 ? endpoint.Tokens[dice.Next(endpoint.Tokens.Count)] : "";
        return fitting switch { "customer" => 3, "staff" => 5 + dice.Next(5), _ => dice.Next(10) } switch
        {
            0 => new FuzzCaller("none", CallerKind.Stranger, null, mine.Id, CustomerOf(mine)),
            1 => new FuzzCaller("garbage", CallerKind.Stranger, Hostile.Authorization(dice, mine.Api.Token!), mine.Id, CustomerOf(mine)),
            2 => new FuzzCaller("expired", CallerKind.Stranger, $"Bearer {SignedTokens.Expired(mine.Id)}", mine.Id, CustomerOf(mine)),
            3 or 4 => new FuzzCaller("customer", CallerKind.Customer, $"Bearer {mine.Api.Token}", mine.Id, CustomerOf(mine)),
            5 => Member("hana", CallerKind.Operator, mine),
            6 => Member("ken", CallerKind.Operator, mine),
            7 or 8 => Member("sora", CallerKind.Supervisor, mine),
            _ => Member("admin", CallerKind.Supervisor, mine),
        };
    }

    public string AnyCustomer(Random dice) => CustomerOf(own[dice.Next(OwnMax)]);

    private FuzzCaller Member(string user, CallerKind kind, CustomerApi mine) => new(user, kind, $"Bearer {staff[user]}", mine.Id, CustomerOf(mine));

    /// <summary>Presence is declared by cases, too: whoever was sent home meanwhile gets nothing, and that is fine.</summary>
    private async Task HandOverAsync(CustomerApi customer, OperatorApi person, CancellationToken ct)
    {
        await person.GoAvailableAsync(ct);
        using var assigned = await Supervisor.Api.RawAsync(
            HttpMethod.Post, $"conversations/{customer.Id}/assign", new { @operator = person.User, commandId = CustomerApi.NewId() }, ct);
    }

    /// <summary>The customer's id, which their token carries.</summary>
    private static string CustomerOf(CustomerApi customer) =>
        (string)JsonNode.Parse(Base64Url.DecodeFromChars(customer.Opened.Token.Split('.')[1]))!["customer"]!;

    /// <summary>Of a queue that neither calling operator serves.</summary>
    private async Task<CustomerApi> OpenOtherAsync(int n, CancellationToken ct)
    {
        var other = await CustomerApi.OpenAsync(App.Http, new
        {
            queue = "sales", startId = CustomerApi.NewId(), text = $"{Canaries.Text} {n}", clientMessageId = CustomerApi.NewId(),
            customer = new { name = Canaries.Name, email = $"{Canaries.Name}@example.com" },
        }, ct);
        await other.PostAsync(Canaries.Text, ct: ct);
        return other;
    }
}
