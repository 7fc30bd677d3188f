using Cordon.Kernel.Faults;
using Cordon.Modules.Operation.Settings;
using Cordon.Node.Partners;
using static Cordon.Tests.Node.Exchange.TwoStates;

namespace Cordon.Tests.Node.Exchange;

/// <summary>A node that is told to looks into a mailbox by itself, and says what it found.</summary>
public sealed class MailboxPageTests
{
    [Fact]
    public async Task What_was_found_in_the_mailbox_stands_on_the_page_of_the_other_way()
    {
        await using var box = new MailboxDouble();
        box.Mails.Add(("a", "Subject: hello\r\n\r\nnothing attached\r\n"u8.ToArray()));
        var password = Path.Combine(Directory.CreateTempSubdirectory("cordon-mailbox-").FullName, "password");
        await File.WriteAllTextAsync(password, $"{box.Password}\n", Stop);
        await using var two = await PartnersAsync(s => s.Authority == "arvonia" ? s : s with { Exchange = new ExchangeSettings { Mail = Reading(box.Port, password) } });
        var officer = new Browser(await two.Belmora.PersonAtWorkAsync("duty-officer"));
        await two.UntilAsync(async () =>
        {
            await officer.OpenAsync("/exchange/partners/arvonia/packets");
            return officer.Page.Body!.TextContent.Contains("other mails left alone 1", StringComparison.Ordinal);
        });
        Assert.DoesNotContain(box.Asked, a => a.StartsWith("DELE", StringComparison.OrdinalIgnoreCase));

        // Where none is set nothing is said of one.
        var other = new Browser(await two.Arvonia.PersonAtWorkAsync("duty-officer"));
        await other.OpenAsync("/exchange/partners/belmora/packets");
        Assert.DoesNotContain("mailbox", other.Page.Body!.TextContent, StringComparison.OrdinalIgnoreCase);
        Directory.Delete(Path.GetDirectoryName(password)!, recursive: true);
    }

    [Fact]
    public void What_is_wrong_with_its_settings_is_named()
    {
        var good = Reading(995, Repository.PathOf("README.md"));
        (MailSettings Set, string Where)[] wrong =
        [
            (good with { ReadUser = null }, "exchange.mail.readUser"), (good with { ReadPasswordFile = null }, "exchange.mail.readPasswordFile"), (good with { ReadPasswordFile = Repository.PathOf("no such file") }, "exchange.mail.readPasswordFile"),
            (good with { ReadPort = 0 }, "exchange.mail.readPort"), (good with { ReadServer = "mail.example" }, "exchange.mail.readSecurity"), (good with { ReadSecurity = "ssl" }, "exchange.mail.readSecurity"), (good with { ReadEvery = TimeSpan.Zero }, "exchange.mail.readEvery"),
        ];
        Assert.All(wrong, w => Assert.Equal(w.Where, Assert.Throws<FaultException>(() => new ServiceCollection().AddExchange(new NodeSettings { Authority = "arvonia", Exchange = new ExchangeSettings { Mail = w.Set } })).Fault.Where));
        new ServiceCollection().AddExchange(new NodeSettings { Authority = "arvonia", Exchange = new ExchangeSettings { Mail = good } });
    }

    private static MailSettings Reading(int port, string password) => new() { ReadServer = "127.0.0.1", ReadPort = port, ReadSecurity = "none", ReadUser = "duty", ReadPasswordFile = password, ReadEvery = TimeSpan.FromSeconds(1) };
}
