namespace Cordon.Modules.Detection.Contracts;

/// <summary>What an alarm turned out to be.</summary>
public enum AlarmOutcome
{
    /// <summary>No more than background.</summary>
    False,

    /// <summary>Natural radioactivity of goods.</summary>
    InnocentNorm,

    /// <summary>A person who was treated or examined, or goods of nuclear medicine with their papers.</summary>
    InnocentMedical,

    /// <summary>A source of industry or research with its papers.</summary>
    LicensedIndustrial,

    /// <summary>Nobody answers for it, or it is not what was declared.</summary>
    NonInnocent,

    /// <summary>It could not be told.</summary>
    Undetermined,
}

/// <summary>An outcome was proposed that two persons have to stand for.</summary>
/// <param name="Alarm">The alarm.</param>
/// <param name="Outcome">As what it is taken.</param>
/// <param name="Text">Why, in the person's own words.</param>
/// <param name="Because">Why one person is not enough, the weightiest first.</param>
/// <param name="Person">Who.</param>
public sealed record AlarmOutcomeProposed(string Alarm, AlarmOutcome Outcome, string Text, IReadOnlyList<TwoPersonsReason> Because, string Person);

/// <summary>A second person stands for the proposed outcome: the alarm is closed.</summary>
/// <param name="Alarm">The alarm.</param>
/// <param name="Text">Their own words; may be empty.</param>
/// <param name="Person">Who.</param>
public sealed record AlarmOutcomeConfirmed(string Alarm, string Text, string Person);

/// <summary>The proposed outcome was sent back, or taken back.</summary>
/// <param name="Alarm">The alarm.</param>
/// <param name="Text">Why.</param>
/// <param name="Person">Who.</param>
public sealed record AlarmOutcomeReturned(string Alarm, string Text, string Person);

/// <summary>An alarm was closed by one person, or by the node itself, where the findings allow it.</summary>
/// <param name="Alarm">The alarm.</param>
/// <param name="Outcome">What it turned out to be.</param>
/// <param name="Text">Why; empty when the node did.</param>
/// <param name="Person">Who; null when the node did.</param>
public sealed record AlarmClosed(string Alarm, AlarmOutcome Outcome, string Text, string? Person = null);

/// <summary>A closed alarm is open again.</summary>
/// <param name="Alarm">The alarm.</param>
/// <param name="Text">Why.</param>
/// <param name="Person">Who.</param>
public sealed record AlarmReopened(string Alarm, string Text, string Person);

/// <summary>Why an alarm is not closed by one person alone.</summary>
public enum TwoPersonsReason
{
    /// <summary>Neutrons were counted or alarmed.</summary>
    Neutrons,

    /// <summary>Nuclear material is indicated.</summary>
    NuclearIndicated,

    /// <summary>Nuclear material is not excluded.</summary>
    NuclearNotExcluded,

    /// <summary>Something is there that nothing known explains.</summary>
    Unknown,

    /// <summary>Clearly more was counted than the background explains, and nothing was named.</summary>
    Excess,

    /// <summary>Those on site were told to step back.</summary>
    StepBack,

    /// <summary>Nothing was measured that could be judged.</summary>
    NoSpectrum,

    /// <summary>A spectrum cannot be assessed: no calibration that can be used, too few counts, or parts that could not be read.</summary>
    CannotAssess,

    /// <summary>The instrument is not known to have been in calibration when it measured.</summary>
    InstrumentCalibration,

    /// <summary>Neutrons, dose rate or contamination were not measured.</summary>
    NotMeasured,

    /// <summary>The spectrum itself asks for a person: a source of industry, heavy shielding, a weak finding.</summary>
    SpectrumAsks,

    /// <summary>The outcome is not what the spectra show.</summary>
    OutcomeDiffers,

    /// <summary>The declared goods do not explain what was found.</summary>
    GoodsDiffer,

    /// <summary>What was said about a treatment does not explain it, or nobody asked.</summary>
    TreatmentDiffers,

    /// <summary>The outcome is one that is never closed by one person.</summary>
    Outcome,

    /// <summary>The expert takes it for something else, or has not answered.</summary>
    ExpertDiffers,

    /// <summary>Papers contradict what was measured.</summary>
    PapersDiffer,
}
