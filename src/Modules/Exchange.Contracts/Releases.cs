namespace Cordon.Modules.Exchange.Contracts;

/// <summary>Something is to leave. It leaves when a second person approves, or at once where one person may.</summary>
/// <param name="Release">Its id, for ever: opaque.</param>
/// <param name="View">What leaves.</param>
/// <param name="Recipients">Which partners, and what exactly each of them gets.</param>
/// <param name="Text">Why it is released.</param>
/// <param name="Person">Who proposed it.</param>
/// <param name="Group">The group they were chosen by; null when they were chosen one by one.</param>
/// <param name="Record">The record it was made from: <c>case:7f3c</c>; null when it was written free. It never leaves.</param>
/// <param name="Onward">The release of a partner that it passes on; null when it is this node's own.</param>
public sealed record PartnerReleaseProposed(string Release, ReleaseView View, IReadOnlyList<ReleaseRecipient> Recipients, string Text, string Person, string? Group = null, string? Record = null, OnwardSource? Onward = null);

/// <summary>A partner that is to get a release.</summary>
/// <param name="Partner">The partner.</param>
/// <param name="Content">SHA-256, hexadecimal, of the bytes that are sealed to it: what was looked at before.</param>
public sealed record ReleaseRecipient(string Partner, string Content);

/// <summary>What of a partner is passed on.</summary>
/// <param name="Partner">Whose.</param>
/// <param name="Release">Which.</param>
public sealed record OnwardSource(string Partner, string Release);

/// <summary>A release may leave, and does.</summary>
/// <param name="Release">Which.</param>
/// <param name="Person">Who approved; where policy asks for two never the one who proposed.</param>
public sealed record PartnerReleaseApproved(string Release, string Person);

/// <summary>A release does not leave.</summary>
/// <param name="Release">Which.</param>
/// <param name="Text">Why.</param>
/// <param name="Person">Who sent it back, or took it back.</param>
public sealed record PartnerReleaseReturned(string Release, string Text, string Person);

/// <summary>A person has taken note of what a partner released.</summary>
/// <param name="Partner">Whose.</param>
/// <param name="Release">Which.</param>
/// <param name="Text">What follows from it; may be empty.</param>
/// <param name="Person">Who.</param>
public sealed record PartnerReleaseNoted(string Partner, string Release, string Text, string Person);

/// <summary>A file was put to a release that is being written. Its content lies in the store of files under the release's own key.</summary>
/// <param name="Release">The release.</param>
/// <param name="File">The file, as it will leave.</param>
/// <param name="Stripped">Bytes of a picture that were left out since they say where, when or by what it was taken; 0 when none.</param>
/// <param name="Person">Who.</param>
public sealed record ReleaseFileAdded(string Release, ReleaseFile File, long Stripped, string Person);

/// <summary>A file was taken out of a release that is being written.</summary>
/// <param name="Release">The release.</param>
/// <param name="File">SHA-256 of the file, hexadecimal.</param>
/// <param name="Person">Who.</param>
public sealed record ReleaseFileRemoved(string Release, string File, string Person);

/// <summary>All parts of a partner's file came, and it was compared with what was announced.</summary>
/// <param name="Partner">Whose.</param>
/// <param name="Release">Of which release, or which files of a message.</param>
/// <param name="File">SHA-256 that was announced, hexadecimal.</param>
/// <param name="Whole">Whether what came is what was announced; if not, nothing of it is kept.</param>
/// <param name="Type">Media type, told here by its content; empty when it is not whole.</param>
/// <param name="AskedAgain">Whether the partner was asked for it once more: a file of a message that was not whole the first time.</param>
public sealed record ReceivedFileChecked(string Partner, string Release, string File, bool Whole, string Type, bool AskedAgain = false);
