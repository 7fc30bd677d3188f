using Cordon.Kernel.Time;

namespace Cordon.Modules.Detection.Medical;

/// <summary>Does a treatment explain this radiation?</summary>
internal static class Treatments
{
    /// <param name="nuclide">What was found, in the names of the nuclide library.</param>
    /// <param name="treatedAt">When the person was treated, as they or their papers say; null when nobody has asked.</param>
    /// <param name="measuredAt">When it was measured.</param>
    public static TreatmentAnswer Explain(string nuclide, Instant? treatedAt, Instant measuredAt)
    {
        if (Radiopharmaceutical.Find(nuclide) is not { } medicine)
            return new TreatmentAnswer(TreatmentVerdict.NotAMedicalNuclide, nuclide);
        if (treatedAt is not { } treated)
            return new TreatmentAnswer(TreatmentVerdict.NotAsked, nuclide, medicine);
        if (treated > measuredAt)
            return new TreatmentAnswer(TreatmentVerdict.InTheFuture, nuclide, medicine);
        var passed = (measuredAt - treated) / medicine.HalfLife;
        var decay = new TreatmentDecay(passed, Math.Pow(2, -passed), treated + medicine.SeenFor);
        return new TreatmentAnswer(measuredAt > decay.SeenUntil ? TreatmentVerdict.TooLongAgo : TreatmentVerdict.Plausible, nuclide, medicine, decay);
    }
}
