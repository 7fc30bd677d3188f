using Cordon.Journal.Storage;
using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Markings;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Journal.Keys;

/// <summary>Finds the data key of a class and subject, or makes one. Used inside the writer's transaction only.</summary>
internal sealed class KeyRing(IKeyStore store, IRandomness randomness)
{
    private const int MostRemembered = 200_000;
    private const int MostAskedAtOnce = 500;

    private readonly Dictionary<Retention, long> _slots = [];

    /// <summary>The slots of all these, each made and written down where there is none yet.</summary>
    public async Task ResolveAsync(IEnumerable<Retention> wanted, Transaction transaction, CancellationToken cancellation)
    {
        if (_slots.Count > MostRemembered)
            _slots.Clear();
        var unknown = wanted.Where(r => !_slots.ContainsKey(r)).Distinct().ToList();
        if (unknown.Count == 0)
            return;
        foreach (var byClass in unknown.GroupBy(r => r.Class))
        {
            foreach (var some in byClass.Chunk(MostAskedAtOnce))
                await LookUpAsync(byClass.Key, some, transaction, cancellation);
        }

        var made = new List<KeyRow>();
        foreach (var retention in unknown.Where(r => !_slots.ContainsKey(r)))
        {
            var slot = store.Create();
            _slots.Add(retention, slot);
            made.Add(new KeyRow { Slot = slot, Class = retention.Class, Subject = retention.Subject ?? "" });
        }

        await transaction.InsertAsync(made, cancellation);
    }

    /// <summary>Seals under the key of a class and subject that was resolved.</summary>
    public byte[] Seal(ReadOnlySpan<byte> plain, string label, Retention retention, out long slot)
    {
        slot = _slots[retention];
        Span<byte> key = stackalloc byte[Sodium.KeyLength];
        if (store.Read(slot, key) != KeyState.Live)
            throw new FaultException(Fault.Of("journal.key.missing", label, ("slot", slot)));
        return Sealed.Seal(plain, label, key, randomness);
    }

    /// <summary>Makes the keys durable; before the rows that name them are.</summary>
    public void Flush() => store.Flush();

    /// <summary>Forgets what it knows: after a transaction was undone, or a key destroyed.</summary>
    public void Forget() => _slots.Clear();

    private async Task LookUpAsync(string retentionClass, Retention[] some, Transaction transaction, CancellationToken cancellation)
    {
        var subjects = some.Select(r => r.Subject ?? "").ToArray();
        var found = await transaction.Tables<JournalContext>().Keys.AsNoTracking()
            .Where(k => k.Class == retentionClass && k.ErasedBy == null && EF.Parameter(subjects).Contains(k.Subject))
            .Select(k => new { k.Slot, k.Subject })
            .ToListAsync(cancellation);
        foreach (var key in found)
            _slots[new Retention(retentionClass, key.Subject.Length == 0 ? null : key.Subject)] = key.Slot;
    }
}
