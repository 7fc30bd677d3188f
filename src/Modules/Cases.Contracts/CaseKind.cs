namespace Cordon.Modules.Cases.Contracts;

/// <summary>What a case looks into.</summary>
public enum CaseKind
{
    /// <summary>Something may have been diverted from its declared use, or bought for another than the one stated.</summary>
    SuspectedDiversion,

    /// <summary>Nuclear or other radioactive material is, or may be, where nobody answers for it.</summary>
    OutOfRegulatoryControl,

    /// <summary>A licence was got, used or reported otherwise than the law has it.</summary>
    LicensingIrregularity,

    /// <summary>Something else.</summary>
    Other,
}
