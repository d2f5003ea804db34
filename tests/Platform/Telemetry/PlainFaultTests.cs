using System.Net.Sockets;
using Azure;
using ContactFunctions.Functions.Queues;
using ContactFunctions.Functions.Telemetry.Logs;
using Microsoft.Extensions.Logging;

namespace ContactFunctions.Platform.Tests.Telemetry;

public sealed class PlainFaultTests
{
    private const string Private = "PartitionKey='+15550123456'";

    [Fact]
    public void Of_AnythingOfOthers_KeepsTypeCodeAndPlace()
    {
        var plain = PlainFault.Of(Thrown(new RequestFailedException(409, Private, "EntityAlreadyExists", new HttpRequestException(Private, new SocketException((int)SocketError.ConnectionRefused)))));

        Assert.Equal("Azure.RequestFailedException: 409 EntityAlreadyExists", plain.Message);
        Assert.StartsWith("System.Net.Http.HttpRequestException", plain.InnerException!.Message, StringComparison.Ordinal);
        Assert.StartsWith("System.Net.Sockets.SocketException: ConnectionRefused", plain.InnerException.InnerException!.Message, StringComparison.Ordinal);
        Assert.Contains(nameof(Thrown), $"{plain}", StringComparison.Ordinal);
        Assert.DoesNotContain("15550123456", $"{plain}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Entity Already: +15550123456")]
    [InlineData("aVeryLongCodeaVeryLongCodeaVeryLongCodeaVeryLongCodeaVeryLongCode1")]
    public void Of_CodeThatIsNone_LeavesItOut(string code) =>
        Assert.Equal("Azure.RequestFailedException: 400", PlainFault.Of(new RequestFailedException(400, Private, code, null)).Message);

    [Fact]
    public void Of_Ours_KeepsWhatWeWrote() =>
        Assert.EndsWith("The contact cannot be taken: invalid_request text", PlainFault.Of(new MalformedContactException("invalid_request text")).Message, StringComparison.Ordinal);

    [Fact]
    public void Log_WhateverIsWritten_GetsThePlainFault()
    {
        using var written = new Written();
        using var logs = new PlainLogs(LoggerFactory.Create(builder => builder.AddProvider(written)));

        logs.CreateLogger("any").Log(LogLevel.Error, new InvalidOperationException(Private), "failed");

        Assert.Equal("System.InvalidOperationException", Assert.IsType<PlainFault>(written.Last).Message);
    }

    private static Exception Thrown(Exception fault)
    {
        try
        {
            throw fault;
        }
        catch (RequestFailedException thrown)
        {
            return thrown;
        }
    }

    private sealed class Written : ILoggerProvider, ILogger
    {
        public Exception? Last { get; private set; }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Last = exception;

        public void Dispose()
        {
        }
    }
}
