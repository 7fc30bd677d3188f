using Cordon.Kernel.Faults;
using Cordon.Modules.Exchange;
using Cordon.Modules.Exchange.Contracts.Bundles;
using Cordon.Modules.Exchange.Mailbox;
using Cordon.Modules.Exchange.Packets;
using Cordon.Modules.Operation.Settings;
using MailKit.Security;
using MimeKit;

namespace Cordon.Node.Partners;

/// <summary>What the node's settings say about the exchange with partners.</summary>
internal static class ExchangeServices
{
    private const long LargestFile = BundleWords.LargestFile;
    private const int MostFiles = BundleWords.MostFiles;
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    /// <exception cref="FaultException"><c>exchange.policy</c></exception>
    public static void AddExchange(this IServiceCollection services, NodeSettings node)
    {
        var set = node.Exchange;
        if (set.SecondPerson is not ("always" or "never"))
            throw Wrong("exchange.secondPerson", "always or never");
        foreach (var (name, time) in new[] { ("skew", set.Skew), ("recallClock", set.RecallClock), ("compareEvery", set.CompareEvery), ("witnessEvery", set.WitnessEvery), ("cardWarning", set.CardWarning) })
        {
            if (time < Shortest)
                throw Wrong($"exchange.{name}", "a time of at least one second");
        }

        if (set.MessagesAMinute < 1)
            throw Wrong("exchange.messagesAMinute", "a number of at least 1");
        if (set.FileSize is < 1 or > LargestFile)
            throw Wrong("exchange.fileSize", $"a number of bytes from 1 to {LargestFile}");
        if (set.FilesOfRelease is < 0 or > MostFiles)
            throw Wrong("exchange.filesOfRelease", $"a number from 0 to {MostFiles}");
        services.AddExchange(new ExchangePolicy { SecondPerson = set.SecondPerson == "always", Skew = set.Skew, RecallClock = set.RecallClock, CompareEvery = set.CompareEvery, MessagesAMinute = set.MessagesAMinute, WitnessEvery = set.WitnessEvery, CardWarning = set.CardWarning, FileSize = set.FileSize, FilesOfRelease = set.FilesOfRelease, Address = set.Address, Mail = MailOf(set.Mail), Mailbox = MailboxOf(set.Mail) });
    }

    private static MailPolicy? MailOf(MailSettings set)
    {
        if (set.Server is not { Length: > 0 } server)
            return null;
        var (security, port) = (SecurityOf(server, set.Security, "security"), PortOf(set.Port, "port"));
        if (!MailboxAddress.TryParse(set.From ?? "", out _))
            throw Wrong("exchange.mail.from", "the authority's own mail address");
        return new MailPolicy(server, port, security, set.From!, set.User, set.PasswordFile is { } file ? PasswordIn(file, "passwordFile") : null);
    }

    private static MailboxPolicy? MailboxOf(MailSettings set)
    {
        if (set.ReadServer is not { Length: > 0 } server)
            return null;
        if (set.ReadUser is not { Length: > 0 } user)
            throw Wrong("exchange.mail.readUser", "as whom the node signs in at the mailbox");
        if (set.ReadPasswordFile is not { Length: > 0 } file)
            throw Wrong("exchange.mail.readPasswordFile", "a file that holds the password for the mailbox");
        if (set.ReadEvery < Shortest)
            throw Wrong("exchange.mail.readEvery", "a time of at least one second");
        return new MailboxPolicy(server, PortOf(set.ReadPort, "readPort"), SecurityOf(server, set.ReadSecurity, "readSecurity"), user, PasswordIn(file, "readPasswordFile"), set.ReadEvery);
    }

    private static SecureSocketOptions SecurityOf(string server, string word, string setting) => word switch
    {
        "starttls" => SecureSocketOptions.StartTls,
        "tls" => SecureSocketOptions.SslOnConnect,
        // What goes is sealed all the same; a password is not, and neither is who writes to whom.
        "none" when server is "localhost" or "127.0.0.1" or "::1" => SecureSocketOptions.None,
        _ => throw Wrong($"exchange.mail.{setting}", "starttls or tls, or none for a server on this computer"),
    };

    private static int PortOf(int port, string setting) => port is >= 1 and <= 65535 ? port : throw Wrong($"exchange.mail.{setting}", "a number from 1 to 65535");

    private static string PasswordIn(string file, string setting)
    {
        try
        {
            return File.ReadAllText(file).Trim();
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new FaultException(new Fault("exchange.mail.password", $"exchange.mail.{setting}"), unreadable);
        }
    }

    private static FaultException Wrong(string setting, string must) => new(Fault.Of("exchange.policy", setting, ("setting", setting), ("must", must)));
}
