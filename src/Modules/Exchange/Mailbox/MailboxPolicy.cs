using MailKit.Security;

namespace Cordon.Modules.Exchange.Mailbox;

/// <summary>The mailbox in which the node looks for sealed packets.</summary>
/// <param name="Server">Its POP3 server.</param>
/// <param name="Port">Its port.</param>
/// <param name="Security">How the line is protected.</param>
/// <param name="User">As whom the node signs in.</param>
/// <param name="Password">With what.</param>
/// <param name="Every">How often it looks.</param>
public sealed record MailboxPolicy(string Server, int Port, SecureSocketOptions Security, string User, string Password, TimeSpan Every);
