using System.Diagnostics;

namespace Cordon.Bench;

/// <summary>A throw-away PostgreSQL on a socket in a temporary folder, flushing as in earnest; its shell stops it when this process ends.</summary>
internal sealed class Postgres : IAsyncDisposable
{
    private const string Script = """
        set -e
        trap 'exit 1' TERM INT HUP
        mkdir -m 700 "$1"
        trap '"$2/pg_ctl" -D "$1/data" -m immediate -w stop >/dev/null 2>&1; rm -rf "$1"' EXIT
        "$2/initdb" -D "$1/data" -A trust -U cordon -E UTF8 --locale=C --no-sync >"$1/initdb.log" 2>&1
        "$2/pg_ctl" -D "$1/data" -l "$1/server.log" -w -o "-c listen_addresses='' -c unix_socket_directories='$1'" start >/dev/null
        "$2/createdb" -h "$1" -U cordon bench
        echo ready
        cat >/dev/null
        """;

    private readonly Process _holder;

    private Postgres(Process holder, string folder) => (_holder, ConnectionString) = (holder, $"Host={folder};Username=cordon;Database=bench");

    private string ConnectionString { get; }

    /// <summary>Measures with one, or notes that none is installed.</summary>
    public static async Task MeasureAsync(FigureTable table, Func<string, Task> measure)
    {
        if (await FindAsync() is not { } server)
        {
            table.Note("PostgreSQL is not installed: not measured");
            return;
        }

        await using (server)
            await measure(server.ConnectionString);
    }

    private static async Task<Postgres?> FindAsync()
    {
        const string Installed = "/usr/lib/postgresql";
        var binaries = Directory.Exists(Installed) ? Directory.EnumerateDirectories(Installed).Select(v => Path.Combine(v, "bin")).FirstOrDefault(b => File.Exists(Path.Combine(b, "initdb"))) : null;
        if (binaries is null)
            return null;
        var folder = Path.Combine(Path.GetTempPath(), $"cordon-bench-pg-{Environment.ProcessId}");
        string[] shell = ["sh", "-c", Script, "postgres", folder, binaries];
        string[] command = Environment.UserName == "root" ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", .. shell] : shell;
        var holder = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        return await holder.StandardOutput.ReadLineAsync() == "ready" ? new Postgres(holder, folder) : throw new InvalidOperationException("PostgreSQL did not start");
    }

    public async ValueTask DisposeAsync()
    {
        _holder.StandardInput.Close();
        await _holder.WaitForExitAsync();
        _holder.Dispose();
    }
}
