using ContactFunctions.Domain.Customers;
using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Functions.Api.Contract;
using ContactFunctions.Functions.Api.Doors;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Hosting;
using ContactFunctions.Functions.Hosting.Wire;
using ContactFunctions.Ports;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace ContactFunctions.Functions.Api.Operators;

public sealed class FindCustomers(Door door, ICustomers customers)
{
    [Function(nameof(FindCustomers))]
    [Call(
        Audience.Staff, "Customers whose verified phone, mail address or code this is; exactly one of the three has to be given.",
        TextQuery = ["phone", "email", "code"])]
    [Answers(200, typeof(IReadOnlyList<CustomerView>))]
    [Refuses(400, "invalid_phone", "invalid_email")]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "customers")] HttpRequest request,
        CancellationToken cancellation) => door.StaffAsync(request, null, _ => FindAsync(request.Query, cancellation), cancellation);

    private async Task<IActionResult> FindAsync(IQueryCollection query, CancellationToken cancellation)
    {
        var known = Asked(query);
        if (known.Refusal is { } refusal)
            return Answers.Refused(refusal);
        var found = await customers.LookUpAsync(known.Value, cancellation);
        return Answers.Ok([.. found.Select(CustomerView.Of)], WireJson.Contract.IReadOnlyListCustomerView);
    }

    private static Outcome<KnownBy> Asked(IQueryCollection query)
    {
        string?[] asked = [query["phone"], query["email"], query["code"]];
        if (asked.Count(value => !string.IsNullOrEmpty(value)) != 1 || asked.Any(value => value?.Length > ContractLimits.EmailCharactersMax))
            return new Invalid("Exactly one of phone, email and code is needed.");
        if (asked[0] is { Length: > 0 } phone)
            return KnownBy.Phone(phone) is { } number ? number : new Invalid("A number with its country code is needed.", "phone", "invalid_phone");
        if (asked[1] is { Length: > 0 } email)
            return KnownBy.Email(email) is { } address ? address : new Invalid("This is no mail address.", "email", "invalid_email");
        return KnownBy.Code(asked[2]) is { } code ? code : new Invalid("A code is needed.", "code");
    }
}
