namespace Cordon.Modules.Exchange.Contracts;

/// <summary>A message waits to be carried to a partner, sealed to it.</summary>
/// <param name="Message">Its id.</param>
/// <param name="Partner">To whom.</param>
/// <param name="Number">Its place in the stream to that partner, from 1 without gaps.</param>
/// <param name="Kind">What kind.</param>
/// <param name="About">What it concerns, as an opaque id.</param>
/// <param name="Keys">Number of the keys of this node under which it is signed.</param>
/// <param name="Key">Id of the sealing key.</param>
/// <param name="Box">The sealed content in base64; this node cannot open it.</param>
public sealed record MessageQueued(string Message, string Partner, long Number, string Kind, string About, int Keys, string Key, string Box);

/// <summary>What waited at a number was taken out before it was ever tried; an empty message goes in its place.</summary>
/// <param name="Message">Its id.</param>
/// <param name="Partner">To whom.</param>
/// <param name="Number">The place it keeps.</param>
/// <param name="Key">Id of the sealing key.</param>
/// <param name="Box">The sealed empty content in base64.</param>
public sealed record MessageVoided(string Message, string Partner, long Number, string Key, string Box);

/// <summary>What became of a message.</summary>
public enum MessageOutcome
{
    /// <summary>It was taken in.</summary>
    Taken,

    /// <summary>It is kept until those before it have come.</summary>
    Kept,

    /// <summary>It came whole and in its turn, and cannot be taken in; the code says why.</summary>
    Declined,
}

/// <summary>A partner's node has receipted a message.</summary>
/// <param name="Message">Which.</param>
/// <param name="Partner">Who.</param>
/// <param name="Number">Its place.</param>
/// <param name="Outcome">What became of it there.</param>
/// <param name="Code">Why it was declined; empty when it was not.</param>
/// <param name="Receipt">The signed receipt, word for word.</param>
public sealed record MessageAnswered(string Message, string Partner, long Number, MessageOutcome Outcome, string Code, string Receipt);

/// <summary>A message of a partner came in its turn.</summary>
/// <param name="Message">Its id, as the partner gave it.</param>
/// <param name="Partner">From whom.</param>
/// <param name="Number">Its place in the stream from that partner.</param>
/// <param name="Digest">SHA-256 of the sealed box, hexadecimal.</param>
/// <param name="Kind">What kind; empty when it could not be opened.</param>
/// <param name="About">What it concerns; empty as well.</param>
/// <param name="Outcome">Taken or declined.</param>
/// <param name="Code">Why it was declined; empty when it was not.</param>
/// <param name="Receipt">The signed receipt that was given, word for word.</param>
public sealed record MessageTaken(string Message, string Partner, long Number, string Digest, string Kind, string About, MessageOutcome Outcome, string Code, string Receipt);

/// <summary>A message came before its turn and is kept until then.</summary>
/// <param name="Message">Its id.</param>
/// <param name="Partner">From whom.</param>
/// <param name="Number">Its place.</param>
/// <param name="Digest">SHA-256 of the sealed box, hexadecimal.</param>
/// <param name="Key">Id of the sealing key.</param>
/// <param name="Box">The sealed content in base64.</param>
public sealed record MessageKept(string Message, string Partner, long Number, string Digest, string Key, string Box);

/// <summary>The content of a message that was taken in, kept under a key of its own so that it can be erased without the account of the transport.</summary>
/// <param name="Message">Id of the message.</param>
/// <param name="Partner">From whom.</param>
/// <param name="Kind">What kind.</param>
/// <param name="About">What it concerns.</param>
/// <param name="Letter">The content as the partner signed it (DSSE), word for word.</param>
public sealed record ContentReceived(string Message, string Partner, string Kind, string About, string Letter);

/// <summary>Messages were turned away at the door: none of them came into a stream.</summary>
/// <param name="Code">Why.</param>
/// <param name="Claimed">Whom they named as sender, which may be a lie; empty where nothing could be read.</param>
/// <param name="Count">How many.</param>
/// <param name="Digest">SHA-256 of the last of them, hexadecimal.</param>
public sealed record MessagesTurnedAway(string Code, string Claimed, int Count, string Digest);

/// <summary>A stream was found to stand otherwise at the partner's node than here: one of the two has lost something. Nothing more goes in it until somebody has asked.</summary>
/// <param name="Partner">The partner.</param>
/// <param name="Incoming">Whether it is the stream from the partner.</param>
/// <param name="Here">The number that would come next by what stands here.</param>
/// <param name="There">The number that the partner's node has or expects; 0 when it did not say.</param>
public sealed record StreamDiffers(string Partner, bool Incoming, long Here, long There);

/// <summary>Somebody has asked the partner and decided from where a stream goes on. What goes again is what stands in the journal; what comes again is known by its id and dropped.</summary>
/// <param name="Partner">The partner.</param>
/// <param name="Incoming">Whether it is the stream from the partner.</param>
/// <param name="From">The number, as the partner's node counts, of the message that comes or goes next.</param>
/// <param name="Place">The place here of that message: the same where it goes out.</param>
/// <param name="Text">With whom and how it was confirmed.</param>
/// <param name="Person">Who.</param>
public sealed record StreamBegunAnew(string Partner, bool Incoming, long From, long Place, string Text, string Person);
