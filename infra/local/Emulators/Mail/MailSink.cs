using ContactFunctions.Emulators.Loopback;
using ContactFunctions.Emulators.Mail;
using ContactFunctions.Emulators.Mail.Smtp;
using Microsoft.AspNetCore.Builder;

namespace ContactFunctions.Emulators;

/// <summary>A mail server that takes every mail and passes none on, with a page to read them.</summary>
public static class MailSink
{
    /// <exception cref="IOException">A port is taken.</exception>
    public static async Task<MailSinkEmulator> StartAsync(MailSinkOptions options, CancellationToken ct)
    {
        var box = new MailBox(options.Clock);
        var smtp = new SmtpServer(options.SmtpPort, box, options.Clock);
        try
        {
            return new MailSinkEmulator(await LoopbackServer.StartAsync(options.Port, options.Loggers, _ => { }, Routes, ct), smtp, box);
        }
        catch
        {
            await smtp.DisposeAsync();
            throw;
        }

        void Routes(WebApplication app)
        {
            app.MapGet("/messages", (string? to) => box.All().Where(mail => to is null || mail.To.Contains(to, StringComparer.OrdinalIgnoreCase)));
            app.MapFile("/", "Mail/Pages/mail.html", "text/html; charset=utf-8", PageHeaders.Policy);
            app.MapFile("/mail.css", "Mail/Pages/mail.css", "text/css; charset=utf-8");
            app.MapFile("/mail.js", "Mail/Pages/mail.js", "text/javascript; charset=utf-8");
        }
    }
}
