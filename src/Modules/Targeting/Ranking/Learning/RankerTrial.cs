using Cordon.Engines.Foresight;
using Cordon.Engines.Foresight.Learning;
using Cordon.Journal;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.Targeting.Ranking.Adoption;
using Cordon.Ui.Doors;

namespace Cordon.Modules.Targeting.Ranking.Learning;

/// <summary>Trains a ranker on an open journal and records nothing: to see what it would come to. An offer is made by a person, on the page.</summary>
public static class RankerTrial
{
    /// <param name="journal">With declarations.</param>
    /// <param name="grower">Grows the trees.</param>
    /// <param name="randomness">For the salt of the document.</param>
    /// <param name="clock">Tells when.</param>
    /// <param name="examinationsADay">How many examinations can be made in a day; zero when nothing is set.</param>
    /// <returns>The figures, and the document of the ranker.</returns>
    /// <exception cref="Kernel.Faults.FaultException"><c>targeting.ranker.few</c>, <c>targeting.ranker.slice</c></exception>
    public static async Task<(RankerFigures Figures, byte[] Document)> RunAsync(JournalWriter journal, ITreeGrower grower, IRandomness randomness, TimeProvider clock, int examinationsADay)
    {
        var (identity, policy) = (new NodeIdentity("localhost"), new TargetingPolicy { ExaminationsADay = examinationsADay });
        using var learning = new RankerLearning(new PastDeclarations(new TargetingRecords(journal, identity, policy)), new RankerShelf(journal, identity, clock), grower, randomness, policy, clock);
        using var job = new RunningTraining(Actor.System("command-line"), Instant.Now(clock));
        var (trained, _) = await learning.TrainAsync(job);
        return (trained.Figures, RankerDocument.Write(trained.Ranker));
    }
}
