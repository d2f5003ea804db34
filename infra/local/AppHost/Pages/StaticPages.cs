using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;

namespace ContactFunctions.AppHost.Pages;

/// <summary>Serves the built pages and their <c>config.json</c> as a static web site would.</summary>
internal static class StaticPages
{
    private static readonly string[] Applications = ["/console", "/portal", "/admin"];

    public static void UsePages(this IApplicationBuilder server, string folder, SiteConfig config, PagePolicy policy)
    {
        var json = config.Json();
        var files = new PhysicalFileProvider(Directory.CreateDirectory(folder).FullName);
        server.Use((context, next) =>
        {
            policy.Apply(context);
            return next(context);
        });
        server.Map("/config.json", at => at.Run(context => SendAsync(context, json)));
        server.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        server.UseStaticFiles(new StaticFileOptions { FileProvider = files });
        server.Use(ToApplication);
        server.UseStaticFiles(new StaticFileOptions { FileProvider = files });
    }

    // A deep link into an application, not a file: its start page finds the place.
    private static Task ToApplication(HttpContext context, RequestDelegate next)
    {
        var path = context.Request.Path;
        if (Array.Find(Applications, a => path.StartsWithSegments(a)) is { } application && !Path.HasExtension(path.Value))
            context.Request.Path = $"{application}/index.html";
        return next(context);
    }

    private static Task SendAsync(HttpContext context, byte[] json)
    {
        context.Response.ContentType = "application/json";
        return context.Response.Body.WriteAsync(json, context.RequestAborted).AsTask();
    }
}
