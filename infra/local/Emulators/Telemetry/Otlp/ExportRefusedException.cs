namespace ContactFunctions.Emulators.Telemetry.Otlp;

/// <param name="status">Of the HTTP answer.</param>
internal sealed class ExportRefusedException(int status, string message) : Exception(message)
{
    public int Status => status;
}
