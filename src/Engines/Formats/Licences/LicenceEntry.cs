namespace Cordon.Engines.Formats.Licences;

/// <summary>An export licence, as a register of licences tells it.</summary>
/// <param name="Number">Its number, folded as <see cref="LicenceRegister.Folded"/> does.</param>
/// <param name="Status">How the register says it stands.</param>
/// <param name="Consignee">For whom; empty when the register does not say.</param>
/// <param name="Entries">Codes of the control-list entries it covers, upper case; empty when the register does not say.</param>
/// <param name="From">First day it holds; null when it always did.</param>
/// <param name="Until">Last day it holds; null when it has no end.</param>
public sealed record LicenceEntry(string Number, LicenceStatus Status, string Consignee = "", IReadOnlyList<string>? Entries = null, DateOnly? From = null, DateOnly? Until = null)
{
    /// <summary>How it stands on a day: past its last day it has expired, whatever the register says.</summary>
    public LicenceStatus On(DateOnly day) => Status == LicenceStatus.Valid && (day > Until || day < From) ? LicenceStatus.Expired : Status;
}

/// <summary>How a licence stands.</summary>
public enum LicenceStatus
{
    /// <summary>It may be used.</summary>
    Valid,

    /// <summary>Its time has passed, or has not come.</summary>
    Expired,

    /// <summary>All of its quantity or value is used.</summary>
    Exhausted,

    /// <summary>It may not be used for now.</summary>
    Suspended,

    /// <summary>It was taken back.</summary>
    Revoked,
}
