using ContactFunctions.Domain.Outcomes;
using ContactFunctions.Functions.Api.OpenApi;
using ContactFunctions.Functions.Hosting.Problems;
using Microsoft.AspNetCore.Http;

namespace ContactFunctions.Functions.Auth.Roles;

/// <summary>Who may call one function, and what the call is counted against.</summary>
public sealed record Rule(Audience Who, Limit Limit)
{
    /// <summary>The rule of the function that answers this request.</summary>
    /// <exception cref="InvalidOperationException">It came past <see cref="RoleGate"/>: nobody is let in.</exception>
    public static Rule Of(HttpRequest request) =>
        request.HttpContext.Features.Get<Rule>() ?? throw new InvalidOperationException("Nothing says who may call this.");

    /// <summary>Null: the caller may enter. What they may see is still the use case's question.</summary>
    public Refusal? WhyNot(Caller caller) => Who switch
    {
        Audience.Anonymous or Audience.CustomerOrStaff => null,
        // Staff get what a stranger gets.
        Audience.Customer => caller is CustomerCaller ? null : new NotFound(),
        Audience.Staff => caller is StaffCaller ? null : new Forbidden(),
        Audience.Supervisor => caller is StaffCaller { IsSupervisor: true } ? null : new Forbidden(),
        Audience.Admin => caller is StaffCaller { IsAdmin: true } ? null : new Forbidden(),
        // These prove themselves without a token; one is of no use here.
        Audience.Link or Audience.Provider => new NotFound(),
    };
}
