using Cordon.Modules.PrivateMatching.Contracts;
using Cordon.Modules.PrivateMatching.Identifiers;

namespace Cordon.Modules.PrivateMatching.Life;

/// <summary>How it stands with one identifier of a question at one partner.</summary>
/// <param name="Identifier">Which.</param>
/// <param name="State">Hit, no hit, or why neither.</param>
/// <param name="Code">Why it cannot be assessed or trusted; null when it can.</param>
/// <param name="Found">Forms of it that were found, with the partner's references.</param>
internal sealed record Finding(Identifier Identifier, PartState State, string? Code, IReadOnlyList<(FormSort Sort, string Label)> Found)
{
    /// <summary>The findings of a question at a partner, in the order of its identifiers. Pure.</summary>
    public static IReadOnlyList<Finding> Of(Question question, QuestionPart part) => [.. question.Identifiers.Index().Select(i => One(question, part, i.Index))];

    private static Finding One(Question question, QuestionPart part, int at)
    {
        var identifier = question.Identifiers[at];
        if (part.State is not (PartState.Hit or PartState.NoHit))
            return new Finding(identifier, part.State, part.Code, []);
        // A partner that does not answer for this sort was not asked about it.
        if (part.Commitment is not { } set || !set.Kinds.Contains(identifier.Kind))
            return new Finding(identifier, PartState.CannotAssess, "matching.neither", []);
        var forms = AskedForms.Of(question.Identifiers, set.Kinds);
        var found = part.Found.Where(f => f.Index < forms.Count && forms[f.Index].Of.Contains(at)).Select(f => (forms[f.Index].Form.Sort, f.Label)).ToList();
        return new Finding(identifier, found.Count > 0 ? PartState.Hit : PartState.NoHit, null, found);
    }
}
