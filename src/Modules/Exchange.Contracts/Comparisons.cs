namespace Cordon.Modules.Exchange.Contracts;

/// <summary>This node told a partner what it believes the partner has of it, so that a silent difference is found.</summary>
/// <param name="Comparison">Its id.</param>
/// <param name="Partner">Which partner.</param>
/// <param name="UpTo">The last message of the stream to the partner that is part of it.</param>
public sealed record ComparisonSent(string Comparison, string Partner, long UpTo);

/// <summary>What came of a comparison, on either side of it.</summary>
/// <param name="Comparison">Its id.</param>
/// <param name="Partner">The other side.</param>
/// <param name="Incoming">Whether the partner told and this node compared.</param>
/// <param name="UpTo">The last message that is part of it.</param>
/// <param name="Stated">How many releases the sender believes are held.</param>
/// <param name="Held">How many the holder has.</param>
/// <param name="Ranges">Where messages differ: <c>1025-2048</c>; empty when nowhere.</param>
/// <param name="Missing">Releases that are not held though their sender believes it; only the sender can tell.</param>
/// <param name="Extra">Releases that are held though their sender knows nothing of them; only the sender can tell.</param>
public sealed record ComparisonMade(string Comparison, string Partner, bool Incoming, long UpTo, int Stated, int Held, IReadOnlyList<string> Ranges, IReadOnlyList<string> Missing, IReadOnlyList<string> Extra);
