using Cordon.Kernel.Time;

namespace Cordon.Modules.Detection.Medical;

/// <summary>Whether a treatment explains a nuclide.</summary>
/// <param name="Verdict">In one word.</param>
/// <param name="Nuclide">Which.</param>
/// <param name="Medicine">As what it is given; null where it is not.</param>
/// <param name="Decay">What has passed since the treatment; null where there is none to count from.</param>
internal sealed record TreatmentAnswer(TreatmentVerdict Verdict, string Nuclide, Radiopharmaceutical? Medicine = null, TreatmentDecay? Decay = null);

/// <summary>What has become of a dose.</summary>
/// <param name="HalfLives">How many have passed.</param>
/// <param name="ShareLeft">Of what was given, by decay alone: the body sheds more.</param>
/// <param name="SeenUntil">When it will no longer be seen, or has not been since.</param>
internal sealed record TreatmentDecay(double HalfLives, double ShareLeft, Instant SeenUntil);

/// <summary>Whether a treatment explains what was found.</summary>
internal enum TreatmentVerdict
{
    /// <summary>It does as far as time tells. That the person carries it, and not the goods, somebody has to see.</summary>
    Plausible,

    /// <summary>It would no longer be seen.</summary>
    TooLongAgo,

    /// <summary>The treatment lies after the measurement.</summary>
    InTheFuture,

    /// <summary>Nobody is treated with it.</summary>
    NotAMedicalNuclide,

    /// <summary>Nobody has asked yet when the treatment was: that cannot be assessed.</summary>
    NotAsked,
}
