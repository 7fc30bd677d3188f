using Cordon.Modules.PrivateMatching.Contracts;

namespace Cordon.Modules.PrivateMatching.Identifiers;

/// <summary>A form that is asked, and which of the identifiers it stands for: variants of a name share forms.</summary>
/// <param name="Form">The form.</param>
/// <param name="Of">Places of the identifiers, from 0.</param>
internal sealed record AskedForm(CanonicalForm Form, IReadOnlyList<int> Of);

/// <summary>The forms of several identifiers that are asked of one partner, each once. Pure; the same each time, since the answer is opened by their places.</summary>
internal static class AskedForms
{
    /// <param name="identifiers">What is asked about, in its order.</param>
    /// <param name="kinds">Sorts that the partner answers for; of the others nothing is asked.</param>
    /// <exception cref="Cordon.Kernel.Faults.FaultException">as <see cref="CanonicalForms.Of"/></exception>
    public static IReadOnlyList<AskedForm> Of(IReadOnlyList<Identifier> identifiers, IReadOnlyCollection<IdentifierSort> kinds) =>
        [.. identifiers.Index().Where(i => kinds.Contains(i.Item.Kind)).SelectMany(i => CanonicalForms.OrNone(i.Item).Select(f => (Form: f, i.Index))).GroupBy(f => f.Form).Select(g => new AskedForm(g.Key, [.. g.Select(f => f.Index)]))];

    /// <summary>Those of all of them, whatever a partner answers for.</summary>
    public static IReadOnlyList<AskedForm> Of(IReadOnlyList<Identifier> identifiers) => Of(identifiers, Enum.GetValues<IdentifierSort>());
}
