using Cordon.Kernel.Faults;
using Cordon.Modules.Exchange;
using Cordon.Modules.Exchange.Contracts.Bundles;
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
        services.AddExchange(new ExchangePolicy { SecondPerson = set.SecondPerson == "always", Skew = set.Skew, RecallClock = set.RecallClock, CompareEvery = set.CompareEvery, MessagesAMinute = set.MessagesAMinute, WitnessEvery = set.WitnessEvery, CardWarning = set.CardWarning, FileSize = set.FileSize, FilesOfRelease = set.FilesOfRelease, Address = set.Address, Mail = MailOf(set.Mail) });
    }

    private static MailPolicy? MailOf(MailSettings set)
    {
        if (set.Server is not { Length: > 0 } server)
            return null;
        var security = set.Security switch
        {
            "starttls" => SecureSocketOptions.StartTls,
            "tls" => SecureSocketOptions.SslOnConnect,
            // What goes is sealed all the same; a password is not, and neither is who writes to whom.
            "none" when server is "localhost" or "127.0.0.1" or "::1" => SecureSocketOptions.None,
            _ => throw Wrong("exchange.mail.security", "starttls or tls, or none for a server on this computer"),
        };
        if (set.Port is < 1 or > 65535)
            throw Wrong("exchange.mail.port", "a number from 1 to 65535");
        if (!MailboxAddress.TryParse(set.From ?? "", out _))
            throw Wrong("exchange.mail.from", "the authority's own mail address");
        return new MailPolicy(server, set.Port, security, set.From!, set.User, set.PasswordFile is { } file ? PasswordIn(file) : null);
    }

    private static string PasswordIn(string file)
    {
        try
        {
            return File.ReadAllText(file).Trim();
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new FaultException(new Fault("exchange.mail.password", "exchange.mail.passwordFile"), unreadable);
        }
    }

    private static FaultException Wrong(string setting, string must) => new(Fault.Of("exchange.policy", setting, ("setting", setting), ("must", must)));
}
