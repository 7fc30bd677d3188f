namespace Cordon.Modules.Hotline.Contracts;

/// <summary>What a call is about. Each kind has a short form of its own.</summary>
public enum HotlineKind
{
    /// <summary>Something has happened, or may be about to, that the partner has to know.</summary>
    Alert,

    /// <summary>The partner is asked for help.</summary>
    Assistance,

    /// <summary>The partner is asked to stop a movement.</summary>
    StopRequest,

    /// <summary>Nuclear or other radioactive material is lost or stolen.</summary>
    LostOrStolen,

    /// <summary>Whether a stated end use and end user are what they are said to be.</summary>
    EndUse,

    /// <summary>Whether goods arrived where they were to go.</summary>
    DeliveryVerification,

    /// <summary>An expert's opinion about a radiation alarm.</summary>
    ReachBack,

    /// <summary>An export was refused; whoever is about to license an essentially identical one is asked to consult first.</summary>
    Denial,

    /// <summary>A licence is about to be decided for what may be essentially identical to an export that the partner refused: its view is asked first.</summary>
    Consultation,

    /// <summary>An operational act is planned: that two authorities do not get in each other's way.</summary>
    Deconfliction,

    /// <summary>Goods are to be looked at together, or on behalf of the other.</summary>
    JointInspection,

    /// <summary>Nothing has happened: how long does an answer take?</summary>
    Test,
}

/// <summary>How soon somebody has to have seen it.</summary>
public enum HotlineUrgency
{
    /// <summary>At once, whatever the hour.</summary>
    Flash,

    /// <summary>Within the hour.</summary>
    Immediate,

    /// <summary>Within the day.</summary>
    Routine,
}

/// <summary>What came of a call.</summary>
public enum HotlineOutcome
{
    /// <summary>It was done, or answered whole.</summary>
    Done,

    /// <summary>In part; the text says what not.</summary>
    InPart,

    /// <summary>Nothing is known of it here.</summary>
    NothingKnown,

    /// <summary>It cannot or may not be done; the text says why as far as may be said.</summary>
    Declined,

    /// <summary>Of a consultation: the one that refused does not object.</summary>
    Agreed,

    /// <summary>Of a consultation: the one that refused objects.</summary>
    NotAgreed,

    /// <summary>Of a consultation, once: more time is needed; the call stays open and its clock is set anew.</summary>
    NeedsTime,
}
