namespace Cordon.Engines.Proofs.Notes;

/// <summary>How a note is signed: the identifier byte that goes into key id and vkey (c2sp.org/signed-note, "Signature types").</summary>
public enum SignatureType : byte
{
    /// <summary>No type.</summary>
    None = 0,

    /// <summary>Ed25519 over the note's text.</summary>
    Ed25519 = 0x01,

    /// <summary>Ed25519 over a dated statement about the text: a witness's cosignature/v1 (c2sp.org/tlog-cosignature).</summary>
    CosignatureV1 = 0x04,
}
