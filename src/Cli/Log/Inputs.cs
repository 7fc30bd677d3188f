using Cordon.Engines.Proofs.Checkpoints;
using Cordon.Engines.Proofs.Notes;
using Cordon.Kernel.Faults;

namespace Cordon.Cli.Log;

/// <summary>Files and keys that the log verbs are given.</summary>
internal static class Inputs
{
    /// <summary>A verifier key, or the file that holds one.</summary>
    public static VerifierKey Key(string keyOrFile) =>
        VerifierKey.Parse((File.Exists(keyOrFile) ? File.ReadAllText(keyOrFile) : keyOrFile).Trim());

    public static byte[] Bytes(string file) =>
        File.Exists(file) ? File.ReadAllBytes(file) : throw new FaultException(new Fault("file.missing", file));

    public static SignedCheckpoint Checkpoint(string file) => Named(file, () => SignedCheckpoint.Parse(Bytes(file)));

    /// <summary>A fault found inside a file gets the file's name in front of its place.</summary>
    public static T Named<T>(string file, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (FaultException inside) when (!inside.Fault.Where.StartsWith(file, StringComparison.Ordinal))
        {
            throw new FaultException(inside.Fault with { Where = inside.Fault.Where.Length == 0 ? file : $"{file}, {inside.Fault.Where}" }, inside);
        }
    }
}
