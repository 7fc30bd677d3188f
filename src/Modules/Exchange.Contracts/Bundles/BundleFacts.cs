namespace Cordon.Modules.Exchange.Contracts.Bundles;

/// <summary>Files go to a partner with a message of another module, which names each of them with its digest. Nothing of the bundle changes from here on.</summary>
/// <param name="Bundle">Its id, for ever: opaque.</param>
/// <param name="Partner">To whom.</param>
/// <param name="Message">The message that announces them; their parts follow when it was taken in.</param>
/// <param name="Files">What goes, each content once.</param>
/// <param name="OwnerClass">The retention class of what they belong to: when that is erased, so are they.</param>
/// <param name="Owner">The subject of it.</param>
/// <param name="Address">The page of what they belong to.</param>
/// <param name="Person">Who sends them.</param>
public sealed record BundleSent(string Bundle, string Partner, string Message, IReadOnlyList<ReleaseFile> Files, string OwnerClass, string Owner, string Address, string Person);

/// <summary>A partner's message says that files come with it.</summary>
/// <param name="Partner">From whom.</param>
/// <param name="Bundle">The partner's id of them.</param>
/// <param name="Message">The message that says so.</param>
/// <param name="Files">What is to come.</param>
/// <param name="OwnerClass">The retention class of what they belong to here.</param>
/// <param name="Owner">The subject of it.</param>
/// <param name="Address">The page of what they belong to.</param>
/// <param name="Refused">Whether none of them is taken: they are more or larger than this node takes, or were taken back before they were announced.</param>
public sealed record BundleAnnounced(string Partner, string Bundle, string Message, IReadOnlyList<ReleaseFile> Files, string OwnerClass, string Owner, string Address, bool Refused);
