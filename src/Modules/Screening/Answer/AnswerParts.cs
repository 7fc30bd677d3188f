using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;
using Cordon.Modules.Screening.Contracts;

namespace Cordon.Modules.Screening.Answer;

/// <summary>An answer about many parties may be longer than one entry of the journal; then it is recorded as several, each of which can be verified and replayed by itself.</summary>
internal static class AnswerParts
{
    /// <summary>The answer in as few parts as fit, in the order of the parties.</summary>
    /// <param name="whole">The whole answer.</param>
    /// <param name="longest">Bytes of canonical JSON that an entry may have.</param>
    /// <exception cref="FaultException"><c>screening.answer.large</c>: the answer about a single party does not fit</exception>
    public static IReadOnlyList<ScreeningAnswered> Of(ScreeningAnswered whole, int longest = OpenProcess.LongestData)
    {
        var room = longest - CanonicalJson.OfRecord(whole with { Answers = [] }).Length;
        var parts = new List<ScreeningAnswered>();
        var (part, used) = (new List<PartyAnswer>(), 0);
        for (var i = 0; i < whole.Answers.Count; i++)
        {
            // One more for the comma.
            var size = CanonicalJson.OfRecord(whole.Answers[i]).Length + 1;
            if (size > room)
                throw new FaultException(new Fault("screening.answer.large", $"/parties/{i}"));
            if (used + size > room)
            {
                parts.Add(whole with { Answers = part });
                (part, used) = ([], 0);
            }

            part.Add(whole.Answers[i]);
            used += size;
        }

        parts.Add(whole with { Answers = part });
        return parts;
    }
}
