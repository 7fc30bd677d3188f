using Cordon.Journal;
using Cordon.Kernel.Faults;
using Microsoft.AspNetCore.Http;

namespace Cordon.Modules.Oversight.Processes;

/// <summary>The proof that an entry stands in the log. It shows nothing of the content, so it asks no purpose.</summary>
internal static class ProofDoor
{
    public static string Of(Guid entry) => $"/oversight/entries/{entry:D}/proof";

    public static async Task<IResult> GetAsync(string id, JournalWriter journal, CancellationToken cancellation)
    {
        var entry = Guid.TryParse(id, out var parsed) ? parsed : throw new FaultException(new Fault("journal.entry.missing", $"entry/{id}"));
        return Results.File((await journal.Reader.ReceiptAsync(entry, cancellation)).ToBytes(), "text/plain; charset=utf-8", $"{entry:D}.tlog-proof");
    }
}
