using System.Diagnostics;

namespace Cordon.Tests.TestSupport;

/// <summary>
/// One throw-away PostgreSQL for the whole test run, on a socket in a temporary folder, flushing as in earnest. A shell holds
/// it: when the test process ends, however it ends, the shell's input closes, and it stops the server and removes the folder.
/// </summary>
internal static class PostgresCluster
{
    private const string User = "cordon";

    // The server refuses to run as root, so root lends it the account that Debian's package made.
    private const string Script = """
        set -e
        trap 'exit 1' TERM INT HUP
        mkdir -m 700 "$1"
        trap '"$2/pg_ctl" -D "$1/data" -m immediate -w stop >/dev/null 2>&1; rm -rf "$1"' EXIT
        "$2/initdb" -D "$1/data" -A trust -U cordon -E UTF8 --locale=C --no-sync >"$1/initdb.log" 2>&1
        "$2/pg_ctl" -D "$1/data" -l "$1/server.log" -w -o "-c listen_addresses='' -c unix_socket_directories='$1' -c fsync=on -c synchronous_commit=on -c full_page_writes=on -c max_connections=200" start >/dev/null
        echo ready
        cat >/dev/null
        """;

    private static readonly string? Binaries = Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(v => Path.Combine(v, "bin")).FirstOrDefault(b => File.Exists(Path.Combine(b, "initdb")))
        : null;

    private static readonly Lazy<Task<string>> Running = new(StartAsync);
    private static Process? _holder;

    /// <summary>Why tests on it are skipped; null when it can run.</summary>
    public static string? Missing => Binaries is null ? "needs PostgreSQL (Debian: postgresql-15)" : null;

    /// <summary>The connection string of a new, empty database.</summary>
    public static async Task<string> NewDatabaseAsync(string name)
    {
        var folder = await Running.Value;
        await RunAsync(Path.Combine(Binaries!, "createdb"), "-h", folder, "-U", User, name);
        return $"Host={folder};Username={User};Database={name};Pooling=true;Maximum Pool Size=20";
    }

    public static async Task DropDatabaseAsync(string name)
    {
        var folder = await Running.Value;
        await RunAsync(Path.Combine(Binaries!, "dropdb"), "-h", folder, "-U", User, "--force", name);
    }

    private static async Task<string> StartAsync()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"cordon-pg-{Environment.ProcessId}");
        var start = new ProcessStartInfo { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() };
        string[] shell = ["sh", "-c", Script, "postgres", folder, Binaries!];
        string[] command = Environment.UserName == "root" ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", .. shell] : shell;
        start.FileName = command[0];
        foreach (var argument in command[1..])
            start.ArgumentList.Add(argument);
        _holder = Process.Start(start)!;
        var said = await _holder.StandardOutput.ReadLineAsync();
        return said == "ready" ? folder : throw new InvalidOperationException("PostgreSQL did not start: " + await _holder.StandardError.ReadToEndAsync());
    }

    private static async Task RunAsync(string file, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(file, arguments) { RedirectStandardError = true })!;
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{Path.GetFileName(file)} failed: {error}");
    }
}
