using Cordon.Engines.Formats.Lists;

namespace Cordon.Cli.Lists;

/// <summary>Shows how far a reading is, on one line of a terminal.</summary>
internal sealed class ReadingProgress : IProgress<ReadProgress>
{
    private ReadingProgress()
    {
    }

    /// <summary>Null where nobody watches.</summary>
    public static ReadingProgress? OnTerminal() => Console.IsErrorRedirected ? null : new();

    public void Report(ReadProgress value) => Console.Error.Write($"\r{value.Dataset}: {value.Rows:N0} rows, {value.Entities:N0} entities ");
}
