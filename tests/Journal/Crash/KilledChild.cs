using System.Diagnostics;

namespace Cordon.Tests.Journal.Crash;

/// <summary>A node in a process of its own that is killed with SIGKILL after so many acknowledgements.</summary>
internal static class KilledChild
{
    /// <summary>Returns the number up to which notes were acknowledged.</summary>
    public static async Task<int> RunAsync(TestPlace place, int from, int acknowledgements)
    {
        using var child = Process.Start(new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "Cordon.Tests.JournalChild"), [place.Folder, place.Postgres ?? "", from.ToString()])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var acknowledged = from;
        for (var heard = -1; heard < acknowledgements; heard++)
        {
            if (await child.StandardOutput.ReadLineAsync() is not { } line)
                throw new InvalidOperationException("the child ended by itself: " + await child.StandardError.ReadToEndAsync());
            if (heard >= 0)
                acknowledged = int.Parse(line);
        }

        child.Kill();
        await child.WaitForExitAsync();
        // What it had said before it died counts as well.
        while (await child.StandardOutput.ReadLineAsync() is { } line && line.Length > 0)
            acknowledged = int.TryParse(line, out var number) ? Math.Max(acknowledged, number) : acknowledged;
        return acknowledged;
    }
}
