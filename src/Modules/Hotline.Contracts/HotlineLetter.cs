using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;

namespace Cordon.Modules.Hotline.Contracts;

/// <summary>What a call says: the same words at both ends.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Urgency">How soon somebody has to have seen it.</param>
/// <param name="Subject">In one line; up to 200 characters.</param>
/// <param name="Fields">The fields of the form of its kind that were filled in, by key; up to 2,000 characters each.</param>
/// <param name="Tlp">How far it may travel there; never TLP:RED, which names persons.</param>
/// <param name="Use">The furthest use.</param>
/// <param name="AcknowledgeBy">Until when somebody there has to have seen it.</param>
/// <param name="AnswerBy">Until when an answer is asked for; later than that.</param>
/// <param name="Files">What goes with it; null when nothing does.</param>
/// <param name="Classification">How high it is classified: level 1 or above; null when it is not.</param>
public sealed record HotlineLetter(
    HotlineKind Kind, HotlineUrgency Urgency, string Subject, IReadOnlyDictionary<string, string> Fields, Tlp Tlp, PermittedUse Use, Instant AcknowledgeBy, Instant AnswerBy, HotlineFiles? Files = null,
    Classification? Classification = null)
{
    /// <inheritdoc/>
    public bool Equals(HotlineLetter? other) =>
        other is not null && Kind == other.Kind && Urgency == other.Urgency && Subject == other.Subject && Tlp == other.Tlp && Use == other.Use && AcknowledgeBy == other.AcknowledgeBy && AnswerBy == other.AnswerBy
        && Fields.Count == other.Fields.Count && Fields.All(f => other.Fields.TryGetValue(f.Key, out var value) && value == f.Value) && Equals(Files, other.Files) && Classification == other.Classification;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Urgency, Subject, Fields.Count, AcknowledgeBy, AnswerBy);
}
