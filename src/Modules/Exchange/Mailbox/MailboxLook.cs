using Cordon.Kernel.Faults;
using Cordon.Kernel.Time;

namespace Cordon.Modules.Exchange.Mailbox;

/// <summary>What was found in the mailbox since the node started.</summary>
/// <param name="At">When it was looked into last; null before the first time.</param>
/// <param name="Taken">Packets that were taken in, now or before.</param>
/// <param name="Refused">Packets of which nothing was: not of a partner, not for this node, damaged.</param>
/// <param name="Code">Why the last of them was refused, as a fault's code; empty when none was.</param>
/// <param name="Others">Other mails, which were left alone.</param>
/// <param name="Trouble">Why it could not be looked into; null when it could.</param>
public sealed record MailboxLook(Instant? At, int Taken, int Refused, string Code, int Others, Fault? Trouble);
