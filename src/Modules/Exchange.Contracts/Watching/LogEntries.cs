namespace Cordon.Modules.Exchange.Contracts.Watching;

/// <summary>This node showed a partner the head of its log, to have it cosigned.</summary>
/// <param name="Partner">To whom.</param>
/// <param name="Origin">Name of the log.</param>
/// <param name="Size">Entries it had.</param>
/// <param name="Checkpoint">The signed head.</param>
public sealed record OwnLogShown(string Partner, string Origin, long Size, string Checkpoint);

/// <summary>A partner answered a head of this node's log.</summary>
/// <param name="Partner">Who.</param>
/// <param name="Message">By which message.</param>
/// <param name="Origin">Name of the log.</param>
/// <param name="Status">As c2sp.org/tlog-witness has it: 200 when it cosigned.</param>
/// <param name="Size">The size it stands at; 0 when it did not say.</param>
/// <param name="Checkpoint">The checkpoint with its cosignature; empty when it did not cosign.</param>
public sealed record OwnLogAnswered(string Partner, string Message, string Origin, int Status, long Size, string Checkpoint);

/// <summary>A head of a partner's log was judged and answered.</summary>
/// <param name="Partner">Whose.</param>
/// <param name="Message">By which message it came.</param>
/// <param name="Status">As c2sp.org/tlog-witness has it: 200 when it was cosigned.</param>
public sealed record LogHeadJudged(string Partner, string Message, int Status);

/// <summary>This node verified that a head of a partner's log continues the one before, and cosigned it.</summary>
/// <param name="Partner">Whose.</param>
/// <param name="Origin">Name of the log.</param>
/// <param name="Size">Entries it has.</param>
/// <param name="Checkpoint">The checkpoint with the cosignature.</param>
public sealed record PartnerLogWitnessed(string Partner, string Origin, long Size, string Checkpoint);

/// <summary>A partner's log contradicts itself: both checkpoints bear the signature of its key, and no history has both. The two together prove it to anybody.</summary>
/// <param name="Partner">Whose.</param>
/// <param name="Origin">Name of the log.</param>
/// <param name="Shrunk">Whether the later one is shorter, rather than another history.</param>
/// <param name="Before">The checkpoint cosigned last.</param>
/// <param name="After">The one that came.</param>
public sealed record PartnerLogSplit(string Partner, string Origin, bool Shrunk, string Before, string After);
