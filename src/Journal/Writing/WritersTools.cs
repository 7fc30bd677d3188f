using Cordon.Journal.Catalog;
using Cordon.Journal.Keys;
using Cordon.Journal.Storage;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Processes;

namespace Cordon.Journal.Writing;

/// <summary>What the one writer of a journal works with.</summary>
internal sealed record WritersTools(
    JournalCatalog Catalog, IDatabase Database, IKeyStore KeyStore, KeyRing Keys, HandlingBook Handlings, Realm Realm, IIds Ids, IRandomness Randomness, TimeProvider Clock)
{
    public byte[] Nonce()
    {
        var nonce = new byte[Entries.EntryOpening.NonceLength];
        Randomness.Fill(nonce);
        return nonce;
    }
}
