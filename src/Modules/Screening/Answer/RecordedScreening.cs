using Cordon.Journal.Entries;
using Cordon.Kernel.Markings;
using Cordon.Modules.Screening.Contracts;

namespace Cordon.Modules.Screening.Answer;

/// <summary>An answer that was recorded.</summary>
/// <param name="Parts">Its entries, in the order of the parties; nearly always one.</param>
/// <param name="Answered">The whole answer.</param>
/// <param name="Retention">Under which key it is kept.</param>
public sealed record RecordedScreening(IReadOnlyList<RecordedPart> Parts, ScreeningAnswered Answered, Retention Retention)
{
    /// <summary>The first entry.</summary>
    public Guid Entry => Parts[0].Entry;
}

/// <summary>An entry of an answer.</summary>
/// <param name="Entry">Its id in the journal.</param>
/// <param name="Opening">What shows the content behind the log entry.</param>
/// <param name="First">Number of the first party in it, from 0.</param>
/// <param name="Count">How many parties.</param>
public sealed record RecordedPart(Guid Entry, EntryOpening Opening, int First, int Count);
