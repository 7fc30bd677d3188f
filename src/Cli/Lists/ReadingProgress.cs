using Cordon.Modules.Reference.Contracts;

namespace Cordon.Cli.Lists;

/// <summary>Shows how far an import is, on one line of a terminal.</summary>
internal sealed class ReadingProgress : IProgress<ImportProgress>
{
    private ReadingProgress()
    {
    }

    /// <summary>Null where nobody watches.</summary>
    public static ReadingProgress? OnTerminal() => Console.IsErrorRedirected ? null : new();

    public void Report(ImportProgress value) => Console.Error.Write(value.Phase == ImportPhase.Fetching
        ? $"\r{value.Dataset}: {value.Bytes:N0} bytes "
        : $"\r{value.Dataset}: {value.Rows:N0} rows, {value.Entities:N0} entities ");
}
