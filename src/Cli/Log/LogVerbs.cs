using System.CommandLine;

namespace Cordon.Cli.Log;

/// <summary><c>cordon log …</c>: what a stranger needs to check a node's log, offline where a file is enough.</summary>
internal static class LogVerbs
{
    public static Command Create() => new("log", "Verify a transparency log, make receipts from it, and check them.")
    {
        VerifyLog.Create(),
        ProveEntry.Create(),
        CheckReceipt.Create(),
    };
}
