using System.Diagnostics;

namespace Cordon.Tests.Cli;

/// <summary>Runs the built command line as its own process, as a user does.</summary>
internal static class CommandLine
{
    private static readonly string Program = FindProgram();

    public sealed record Outcome(int Code, string Output, string Errors);

    public static async Task<Outcome> RunAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var stop = TestContext.Current.CancellationToken;
        var output = process.StandardOutput.ReadToEndAsync(stop);
        var errors = process.StandardError.ReadToEndAsync(stop);
        await process.WaitForExitAsync(stop);
        return new Outcome(process.ExitCode, await output, await errors);
    }

    private static string FindProgram()
    {
        var built = new DirectoryInfo(Repository.PathOf("artifacts", "bin", "Cli")).GetDirectories("release*")
            .Select(d => Path.Combine(d.FullName, "Cordon.Cli.dll")).Where(File.Exists).ToList();
        return Assert.Single(built);
    }
}
