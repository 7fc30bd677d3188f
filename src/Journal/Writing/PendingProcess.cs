using Cordon.Journal.Storage;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;

namespace Cordon.Journal.Writing;

/// <summary>A process before it is sealed and stored.</summary>
internal sealed record PendingProcess(Process Process, Retention Retention, byte[] Plain, byte[] Commitment)
{
    private const int LongestWords = 400;
    private const int LongestReason = 4000;

    public static string Label(Guid id) => $"process/{id:D}";

    public static PendingProcess Of(ProcessWords words, WritersTools tools)
    {
        if (words.Purpose.Length is 0 or > LongestWords || words.LegalBasis.Length is 0 or > LongestWords || words.Reason.Length > LongestReason)
            throw new FaultException(new Fault("journal.process.words", words.Type));
        var process = new Process
        {
            Id = tools.Ids.Next(),
            Type = words.Type,
            Actor = words.Actor,
            Purpose = words.Purpose,
            LegalBasis = words.LegalBasis,
            Reason = words.Reason,
            Evidence = words.Evidence,
            Realm = tools.Realm,
            At = Instant.Now(tools.Clock),
        };
        var nonce = tools.Nonce();
        var json = CanonicalJson.OfRecord(process);
        return new PendingProcess(process, words.About.Checked(), [.. nonce, .. json], Entries.Commitment.Of(Entries.Commitment.Process, nonce, json));
    }

    public ProcessRow ToRow(WritersTools tools)
    {
        var box = tools.Keys.Seal(Plain, Label(Process.Id), Retention, out var slot);
        return new ProcessRow
        {
            Id = Process.Id,
            Type = Process.Type,
            Actor = Process.Actor.ToString(),
            At = Process.At.UnixMicroseconds,
            Commitment = Commitment,
            Key = slot,
            Sealed = box,
        };
    }
}
