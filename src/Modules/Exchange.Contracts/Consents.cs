namespace Cordon.Modules.Exchange.Contracts;

/// <summary>The originator of a release was asked whether it may be passed on.</summary>
/// <param name="Request">Its id, for ever: opaque.</param>
/// <param name="Partner">The originator.</param>
/// <param name="Release">Which of its releases.</param>
/// <param name="Recipients">To whom it is to go.</param>
/// <param name="Text">Why; it goes to the originator.</param>
/// <param name="Person">Who asks.</param>
public sealed record ConsentAsked(string Request, string Partner, string Release, IReadOnlyList<string> Recipients, string Text, string Person);

/// <summary>This node, as the originator, answered a partner who asked.</summary>
/// <param name="Request">Which, as the partner calls it.</param>
/// <param name="Partner">Who asked.</param>
/// <param name="Granted">To whom it may go, of those who were asked for; empty when to nobody.</param>
/// <param name="Text">Why; it goes to the partner.</param>
/// <param name="Person">Who decided.</param>
public sealed record ConsentDecided(string Request, string Partner, IReadOnlyList<string> Granted, string Text, string Person);
