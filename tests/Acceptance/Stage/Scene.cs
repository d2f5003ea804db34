using ContactFunctions.Harness;

namespace ContactFunctions.Acceptance.Tests.Stage;

/// <summary>Customers and operators of one test; when it ends they leave, and nothing of theirs waits for the next.</summary>
public sealed class Scene(TwoHosts hosts) : IAsyncDisposable
{
    private readonly List<CustomerApi> customers = [];
    private readonly List<OperatorApi> operators = [];

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public App App => hosts.App;

    public async Task<CustomerApi> CustomerAsync(string queue = "support", string? text = null, string? name = null, string? startId = null)
    {
        var customer = await App.OpenChatAsync(queue, text, name, startId, Ct);
        lock (customers)
            customers.Add(customer);
        return customer;
    }

    /// <summary>A customer who says more of themselves.</summary>
    /// <param name="page">Where they come from; null: nowhere in particular.</param>
    /// <param name="person">The operator whom they ask for; null: anybody.</param>
    public async Task<CustomerApi> ContactAsync(string queue, string? page = null, string? person = null)
    {
        var from = page is null ? null : new { url = page };
        var customer = await CustomerApi.OpenAsync(
            App.Http, new { queue, startId = CustomerApi.NewId(), text = "hello", page = from, @operator = person }, Ct);
        customers.Add(customer);
        return customer;
    }

    /// <summary>A customer who has filled in a form before the chat.</summary>
    public async Task<CustomerApi> FilledInAsync(string queue, params (string Question, string Answer)[] form)
    {
        var answers = form.Select(one => new { question = one.Question, answer = one.Answer });
        var customer = await CustomerApi.OpenAsync(App.Http, new { queue, startId = CustomerApi.NewId(), text = "hello", answers }, Ct);
        customers.Add(customer);
        return customer;
    }

    /// <summary>Signed in, at a device, available.</summary>
    public async Task<OperatorApi> OperatorAsync(string user)
    {
        var person = await SignedInAsync(user);
        await person.GoAvailableAsync(Ct);
        return person;
    }

    public async Task<OperatorApi> SignedInAsync(string user)
    {
        var person = await App.SignInAsync(user, Ct);
        operators.Add(person);
        return person;
    }

    /// <summary>The offer of this conversation, once it is there.</summary>
    public static Task<OfferView> OfferAsync(OperatorApi person, string conversation) => Eventually.ResultAsync(
        async () => (await person.WorkAsync(Ct)).Offers.FirstOrDefault(offer => offer.ConversationId == conversation),
        $"An offer to {person.User}", cancellation: Ct);

    /// <summary>A conversation that this operator holds.</summary>
    public async Task<CustomerApi> ConnectedAsync(OperatorApi person, string queue = "support", string? text = "hello")
    {
        var customer = await CustomerAsync(queue, text);
        await person.AcceptAsync(customer.Id, (await OfferAsync(person, customer.Id)).OfferId, Ct);
        return customer;
    }

    public static Task StateAsync(CustomerApi customer, string state) => Eventually.TrueAsync(
        async () => (await customer.GetAsync(Ct)).State == state, $"State {state}", cancellation: Ct);

    public static async Task RefusedAsync(string code, Func<Task> call)
    {
        var problem = await Assert.ThrowsAsync<ApiProblem>(call);
        Assert.Equal(code, problem.Code);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var person in operators)
            await person.PresenceAsync("offline");
        await Task.WhenAll(customers.Select(customer => customer.CloseAsync()));
        foreach (var person in operators)
            foreach (var conversation in (await person.WorkAsync()).Conversations)
                await LeaveAsync(person, conversation);
    }

    private static async Task LeaveAsync(OperatorApi person, ConversationView conversation)
    {
        if (conversation.Role is not (null or "owner"))
        {
            await person.DoAsync(conversation.ConversationId, "leave");
            return;
        }

        if (conversation.State is "active" or "idle")
            await person.CloseAsync(conversation.ConversationId);
        await person.WrapUpDoneAsync(conversation.ConversationId);
    }
}
