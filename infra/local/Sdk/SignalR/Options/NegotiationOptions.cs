using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace Microsoft.Azure.SignalR.Management;

public class NegotiationOptions
{
    /// <summary>Its user's claims go into the token when <see cref="Claims"/> is null.</summary>
    public HttpContext? HttpContext { get; set; }

    public string? UserId { get; set; }

    public IList<Claim>? Claims { get; set; }

    /// <summary>Default 1 h. It bounds connecting, not the connection.</summary>
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromHours(1);
}
