using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Contracts.Bundles;
using Cordon.Modules.Hotline.Contracts;
using Cordon.Modules.Hotline.Forms;

namespace Cordon.Modules.Hotline.Wire;

/// <summary>Messages of the hotline. They go also between partners with whom all else rests: what is urgent has to get through.</summary>
internal sealed class CallMessage(TimeProvider clock) : IBundleKind
{
    public string Kind => CallBody.Kind;

    public string Title => "hotline.message";

    public bool GoesWhileSuspended => true;

    public Handling Check(MessageContent content, PartnerTerms partner, Handling usual)
    {
        var body = CallBody.Read(content.Body);
        if (body.Call != content.About)
            throw new FaultException(new Fault("hotline.message"));
        if (body.Text is { } text)
            CallWords.Text(text, "text", needed: true);
        if (CallLevel.Checked(body.Level) is { } level && level.Level > partner.Agreement.Level)
            throw new FaultException(new Fault("exchange.declined.level"));
        return body.Letter is { } letter ? HandlingOf(CallWords.Checked(letter, Instant.Now(clock)), partner.Partner, partner.Node, usual) : CallLevel.Raised(usual, body.Classification);
    }

    public ComingBundle? Announced(MessageContent content, PartnerTerms partner)
    {
        var body = CallBody.Read(content.Body);
        if (body.Coming is not { } files)
            return null;
        var call = CallIntake.IdOf(partner.Partner, body);
        return new ComingBundle(files.Bundle, files.Files, HotlineRecords.RetentionOf(call), HotlineAddresses.Of(call));
    }

    /// <summary>How a call is handled at either end.</summary>
    public static Handling HandlingOf(HotlineLetter letter, string caller, string called, Handling usual) =>
        usual with { Tlp = letter.Tlp, PermittedUse = letter.Use, Originator = caller, ReleasableTo = [$"authority/{called}"], Purpose = HotlinePurpose.Words, Classification = letter.Classification ?? Classification.None };
}
