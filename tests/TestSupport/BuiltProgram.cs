using System.Diagnostics;
using Xunit;

namespace Cordon.Tests.TestSupport;

/// <summary>A built executable of the product, run as its own process, as a user does.</summary>
public static class BuiltProgram
{
    public sealed record Outcome(int Code, string Output, string Errors);

    /// <summary>Runs it to its end.</summary>
    /// <param name="project">Cli or Node; the test project refers to it, so that it is built</param>
    /// <param name="folder">the folder it is run in</param>
    /// <param name="arguments">its arguments</param>
    public static async Task<Outcome> RunAsync(string project, string folder, params string[] arguments)
    {
        using var process = Start(project, folder, [], arguments);
        var stop = TestContext.Current.CancellationToken;
        var output = process.StandardOutput.ReadToEndAsync(stop);
        var errors = process.StandardError.ReadToEndAsync(stop);
        await process.WaitForExitAsync(stop);
        return new Outcome(process.ExitCode, await output, await errors);
    }

    /// <summary>Starts it; both its outputs are redirected and must be read.</summary>
    public static Process Start(string project, string folder, Dictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [PathOf(project), .. arguments]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private static string PathOf(string project)
    {
        var built = new DirectoryInfo(Repository.PathOf("artifacts", "bin", project)).GetDirectories("release*")
            .Select(d => Path.Combine(d.FullName, $"Cordon.{project}.dll")).Where(File.Exists).ToList();
        return Assert.Single(built);
    }
}
