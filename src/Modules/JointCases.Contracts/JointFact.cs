using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;

namespace Cordon.Modules.JointCases.Contracts;

/// <summary>One thing that one member of a joint case did, as every other member gets it, word for word. A case is nothing but the set of its facts.</summary>
/// <param name="Case">Which case: the node that opened it, a dot, and an opaque id of up to 64 characters: <c>arvonia.7f3c</c>.</param>
/// <param name="Author">The node whose act it is.</param>
/// <param name="Number">Counts the facts of this author in this case, from 1 without gaps.</param>
/// <param name="Seen">What the author had before it when it wrote this, by node: the last fact of each with all before it. Under its own name stands the fact before this one.</param>
/// <param name="At">When, by the author's clock.</param>
/// <param name="By">Who speaks for the author: a duty, and a name only where the person wanted it; up to 120 characters, empty when the node itself does.</param>
/// <param name="Tlp">How far it may travel where it comes; never TLP:RED, which names persons.</param>
/// <param name="Use">The furthest use where it comes.</param>
/// <param name="Act">What was done.</param>
/// <param name="Classification">How high it is classified: level 1 or above; null when it is not.</param>
public sealed record JointFact(string Case, string Author, long Number, IReadOnlyDictionary<string, FactPoint> Seen, Instant At, string By, Tlp Tlp, PermittedUse Use, JointAct Act, Classification? Classification = null);

/// <summary>A fact as another fact points to it.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Digest">SHA-256 of its canonical JSON, hexadecimal: whoever was told other words under the same number sees it.</param>
public sealed record FactPoint(long Number, string Digest);
