using System.Security.Cryptography;
using Cordon.Journal.Writing;
using Cordon.Kernel.Json;
using Cordon.Kernel.Markings;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Journal.Storage;

/// <summary>A handling that was checked, in canonical JSON.</summary>
internal sealed record CheckedHandling(Handling Handling, byte[] Json, byte[] Digest);

/// <summary>Handlings by content, for the writer: each is checked once and stored once.</summary>
internal sealed class HandlingBook
{
    private const int MostRemembered = 50_000;

    private readonly Dictionary<Handling, CheckedHandling> _checked = [];
    private readonly Dictionary<Handling, int> _numbers = [];

    public CheckedHandling Check(Handling handling)
    {
        if (_checked.TryGetValue(handling, out var known))
            return known;
        if (_checked.Count > MostRemembered)
            _checked.Clear();
        var json = CanonicalJson.OfRecord(handling.Checked());
        return _checked[handling] = new CheckedHandling(handling, json, SHA256.HashData(json));
    }

    /// <summary>Numbers for all of them in the database, each stored where it is new. Used inside the writer's transaction only.</summary>
    public async Task ResolveAsync(IEnumerable<CheckedHandling> wanted, Transaction transaction, CancellationToken cancellation)
    {
        var context = transaction.Tables<JournalContext>();
        foreach (var handling in wanted)
        {
            if (_numbers.ContainsKey(handling.Handling))
                continue;
            var id = await context.Handlings.Where(h => h.Digest == handling.Digest).Select(h => (int?)h.Id).SingleOrDefaultAsync(cancellation);
            if (id is null)
            {
                var row = HandlingRow.Of(handling.Handling, handling.Digest);
                context.Handlings.Add(row);
                await context.SaveChangesAsync(cancellation);
                id = row.Id;
            }

            if (_numbers.Count > MostRemembered)
                _numbers.Clear();
            _numbers[handling.Handling] = id.Value;
        }
    }

    public int NumberOf(Handling handling) => _numbers[handling];

    /// <summary>Forgets the numbers: after a transaction was undone.</summary>
    public void Forget() => _numbers.Clear();
}
