using Cordon.Ui.Doors;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cordon.Modules.Exchange.Mailbox;

/// <summary>Looks into the mailbox again and again. By itself: a mail server that is slow holds up no message between nodes.</summary>
internal sealed class MailboxRounds(IServiceProvider services, TimeProvider clock, ILogger<MailboxRounds> logger) : RoundsService("exchange.mailbox.rounds", clock, logger)
{
    protected override Task RoundAsync(CancellationToken cancellation) => services.GetRequiredService<PacketMailbox>().KeepAsync(cancellation);
}
