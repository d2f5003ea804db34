using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;

namespace ContactFunctions.Functions.Hosting.Wire;

public sealed class JsonAnswer<T>(int status, T value, JsonTypeInfo<T> type) : IStatusCodeActionResult
{
    public int Status { get; } = status;

    public int? StatusCode => Status;

    public T Value { get; } = value;

    public Task ExecuteResultAsync(ActionContext context) => context.HttpContext.Response.WriteJsonAsync(
        Status, Value, type, "application/json; charset=utf-8", context.HttpContext.RequestAborted);
}
